using System.ComponentModel;
using ContentHub.Http.Api;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Reading;

namespace ContentHub.Posts.Api;

/// <summary>The filters of the list, as text: each is read here, so that a wrong one is named in the answer.</summary>
internal sealed record PostQuery(
    [property: Description("Words to look for.")] string? Text,
    [property: Description("draft, inReview, changesRequested, approved or archived.")] string? Stage,
    [property: Description("Key of the author.")] string? Author,
    string? Tag,
    string? Language,
    [property: Description("Changed at or after.")] string? From,
    [property: Description("Changed before.")] string? To,
    [property: Description("true: what is in the trash.")] string? Trash,
    [property: Description("next of the page before.")] string? After)
{
    public Result<PostListFilter> Filter()
    {
        var (stage, author) = (ApiRequests.Word<PostStage>("stage", Stage), ApiRequests.Key("author", Author));
        var (from, to) = (ApiRequests.Instant("from", From), ApiRequests.Instant("to", To));
        List<Error> wrong = [.. stage.Errors, .. author.Errors, .. from.Errors, .. to.Errors];
        if (Trash is not (null or "" or "true" or "false"))
        {
            wrong.Add(new NotAValue("trash", "true, false"));
        }

        if (!string.IsNullOrEmpty(After) && Cursor.Of(After) is null)
        {
            wrong.Add(new NotAValue("after", "the value of next in the page before"));
        }

        return wrong.Count > 0 ? Result<PostListFilter>.Refused(wrong) : new PostListFilter
        {
            Text = Text ?? "",
            Stage = stage.Value,
            AuthorId = author.Value,
            Tag = Tag ?? "",
            Language = Language ?? "",
            From = from.Value,
            To = to.Value,
            Trash = Trash == "true",
            After = After,
        };
    }
}
