using System.ComponentModel;
using ContentHub.Http.Actors;
using ContentHub.Http.Api;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Calendars;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Publishing.Api;

/// <summary>What goes out and what is wanted in a stretch of time.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendar(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapApi("Publications").MapGet("/calendar", ListAsync)
            .WithSummary("List publications and wanted posts of a stretch of time, the earliest first, 50 a page, with what the cadence guard warns of").Produces<ApiPage<CalendarResource>>();

    private static async Task<IResult> ListAsync([AsParameters] CalendarApiQuery query, HttpContext http, CalendarList list, CancellationToken stop)
    {
        var asked = query.Read();
        if (!asked.Succeeded)
        {
            return ApiAnswers.Refused(asked);
        }

        var (from, to, filter, after) = asked.Value;
        var page = await list.HandleAsync(from, to, filter, after, http.Actor(), stop);
        return page.Succeeded
            ? TypedResults.Ok(new ApiPage<CalendarResource>([.. page.Value.Items.Select(CalendarResource.Of)], page.Value.Next))
            : ApiAnswers.Refused(page);
    }
}

/// <summary>The filters as text: each is read here, so that a wrong one is named in the answer.</summary>
internal sealed record CalendarApiQuery(
    [property: Description("Due at or after; needed.")] string? From,
    [property: Description("Due before; needed, 400 days after from at most.")] string? To,
    [property: Description("Key of a channel.")] string? Channel,
    [property: Description("Key of a person.")] string? Author,
    [property: Description("A tag of the post.")] string? Tag,
    [property: Description("draft, review, changes, approved, scheduled, trouble, delivered or cancelled.")] string? State,
    [property: Description("next of the page before.")] string? After)
{
    public Result<(DateTimeOffset From, DateTimeOffset To, CalendarFilter Filter, Cursor? After)> Read()
    {
        var (from, to) = (ApiRequests.Instant("from", From), ApiRequests.Instant("to", To));
        var (channel, author, state) = (ApiRequests.Key("channel", Channel), ApiRequests.Key("author", Author), ApiRequests.Word<CalendarState>("state", State));
        List<Error> wrong = [.. from.Errors, .. to.Errors, .. channel.Errors, .. author.Errors, .. state.Errors];
        if (wrong.Count == 0 && from.Value is null)
        {
            wrong.Add(new NotAValue("from", "an instant"));
        }

        if (wrong.Count == 0 && (to.Value is null || to.Value <= from.Value || to.Value - from.Value > TimeSpan.FromDays(400)))
        {
            wrong.Add(new NotAValue("to", "an instant after from, 400 days later at most"));
        }

        var after = Cursor.Of(After);
        if (after is null && !string.IsNullOrEmpty(After))
        {
            wrong.Add(new NotAValue("after", "the value of next in the page before"));
        }

        return wrong.Count > 0
            ? Result<(DateTimeOffset, DateTimeOffset, CalendarFilter, Cursor?)>.Refused(wrong)
            : (from.Value!.Value, to.Value!.Value, new CalendarFilter(channel.Value, author.Value, Tag?.Trim() ?? "", state.Value), after);
    }
}

/// <summary>One thing of the calendar.</summary>
/// <param name="Kind">publication or wanted.</param>
/// <param name="Id">Of the publication, or of the post that is wanted.</param>
/// <param name="State">In words.</param>
/// <param name="Stays">Why you can't move it now; empty when you can.</param>
internal sealed record CalendarResource(
    string Kind, Guid Id, Guid PostId, string Title, Guid AuthorId, Guid? ChannelId, DateTimeOffset At, string State, string Stays, int Version, IReadOnlyList<CalendarWarning> Warnings)
{
    public static CalendarResource Of(CalendarItem item) => new(
        ApiAnswers.Word(item.Kind), item.Id, item.PostId, item.Title, item.AuthorId, item.ChannelId, item.At!.Value, item.State, item.Stays, item.Version,
        [.. item.Warnings.Select(w => new CalendarWarning(w.Code, w.Message))]);
}

/// <param name="Code">cadence.same-hour, cadence.too-close or cadence.same-text.</param>
internal sealed record CalendarWarning(string Code, string Message);
