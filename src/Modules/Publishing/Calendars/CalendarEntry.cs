using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.WantedDates;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Calendars;

/// <param name="Post">Null when this person may see the publication but not the post any more.</param>
/// <param name="Local">The wall time that it is planned for; null when there is none.</param>
/// <param name="Siblings">Other publications of the post that would move along.</param>
/// <param name="Open">What this person may do with the publication now.</param>
/// <param name="Steps">Where the post's next steps are taken.</param>
internal sealed record Entry(
    CalendarItem Item, PostView? Post, DateTime? Local, string Zone, int Siblings, string Message, IReadOnlyList<PublicationEvent> Open, IReadOnlyList<(string Label, PageLink Link)> Steps);

/// <summary>One thing of the calendar with everything that can be done about it from there.</summary>
internal sealed class CalendarEntry(HubDbContext db, FindPublication find, CalendarItems items, IPosts posts, IEnumerable<IPostSteps> steps)
{
    public async Task<Result<Entry>> PublicationAsync(Guid id, Actor by, CancellationToken stop)
    {
        var found = await find.ForAsync(id, by, PublishingPermissions.Read, stop);
        if (!found.Succeeded)
        {
            return Result<Entry>.Refused(found.Errors);
        }

        var publication = found.Value;
        var item = (await items.ForAsync([id], [], by, stop))[(true, id)];
        var post = await posts.FindAsync(publication.PostId, by, stop);
        var siblings = await FindPublication.Movable(db.Set<Publication>(), by)
            .CountAsync(p => p.PostId == publication.PostId && p.Id != id && (p.State == DeliveryState.Planned || p.State == DeliveryState.Held), stop);
        return new Entry(item, post.Succeeded ? post.Value : null, publication.LocalTime, publication.Zone, siblings, publication.Message,
            PublicationMoves.OpenTo(by, publication.State, publication.OwnerId), post.Succeeded ? await StepsAsync(post.Value, by, stop) : []);
    }

    public async Task<Result<Entry>> PostAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Read))
        {
            return new NotYours(PublishingPermissions.Read);
        }

        var post = await posts.FindAsync(id, by, stop);
        if (!post.Succeeded)
        {
            return Result<Entry>.Refused(post.Errors);
        }

        if (!by.Can(PostsPermissions.ReadAll) && post.Value.AuthorId != by.Id && post.Value.HolderId != by.Id)
        {
            return new NotThere("post");
        }

        var wanted = await WantedDate.Visible(db.Set<WantedDate>().AsNoTracking(), by).FirstOrDefaultAsync(w => w.PostId == id, stop);
        var found = await items.ForAsync([], wanted is null ? [] : [id], by, stop);
        var item = found.GetValueOrDefault((false, id)) ?? await items.TrayAsync(post.Value, by, stop);
        return new Entry(item, post.Value, wanted?.LocalTime, wanted?.Zone ?? by.TimeZone, 0, "", [], await StepsAsync(post.Value, by, stop));
    }

    private async Task<IReadOnlyList<(string, PageLink)>> StepsAsync(PostView post, Actor by, CancellationToken stop)
    {
        List<(string, PageLink)> all = [(post.Stage is PostStage.Draft or PostStage.ChangesRequested ? "Go on writing" : "Open the post", PageLink.To("/Editor/Index", ("id", post.Id)))];
        if (post.Stage == PostStage.InReview && (by.Can(PostsPermissions.Review) || by.Can(PostsPermissions.Approve)))
        {
            all.Add(("Review it", PageLink.To("/Review/Post", ("id", post.Id))));
        }

        foreach (var step in steps)
        {
            all.AddRange((await step.ForAsync(post, by, stop)).Select(s => (s.Label, s.Link)));
        }

        if (!post.InTrash && (by.Can(PostsPermissions.HandOver) || post.HolderId == by.Id))
        {
            all.Add(("Hand it over", PageLink.To("/Posts/HandOver", ("id", post.Id))));
        }

        return all;
    }
}
