using System.ComponentModel;
using ContentHub.Http.Api;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Api;

/// <summary>The filters of the list, as text: each is read here, so that a wrong one is named in the answer.</summary>
internal sealed record PublicationQuery(
    [property: Description("Key of a post.")] string? Post,
    [property: Description("Key of a channel.")] string? Channel,
    [property: Description("planned, held, sending, pending, retryAt, unknown, failed, delivered, updating, withdrawing, withdrawn or cancelled.")] string? State,
    [property: Description("Due at or after.")] string? From,
    [property: Description("Due before.")] string? To,
    [property: Description("next of the page before.")] string? After)
{
    public Result<PublicationFilter> Filter()
    {
        var (post, channel, state) = (ApiRequests.Key("post", Post), ApiRequests.Key("channel", Channel), ApiRequests.Word<DeliveryState>("state", State));
        var (from, to) = (ApiRequests.Instant("from", From), ApiRequests.Instant("to", To));
        List<Error> wrong = [.. post.Errors, .. channel.Errors, .. state.Errors, .. from.Errors, .. to.Errors];
        var after = Cursor.Of(After);
        if (after is null && !string.IsNullOrEmpty(After))
        {
            wrong.Add(new NotAValue("after", "the value of next in the page before"));
        }

        return wrong.Count > 0
            ? Result<PublicationFilter>.Refused(wrong)
            : new PublicationFilter(post.Value, channel.Value, state.Value, from.Value, to.Value, after);
    }
}
