using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.ReadyPosts;
using ContentHub.Publishing.WantedDates;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Calendars;

/// <param name="Ready">Approved and not scheduled.</param>
/// <param name="Unfinished">Drafts and posts in review.</param>
internal sealed record Tray(IReadOnlyList<CalendarItem> Ready, IReadOnlyList<CalendarItem> Unfinished)
{
    public const int Most = 20;

    public int Count => Ready.Count + Unfinished.Count;
}

/// <summary>What has no time yet: approved posts without a schedule, and drafts that nobody wants at a certain time.</summary>
internal sealed class CalendarTray(HubDbContext db, IPostShelf shelf, IPeople people)
{
    public async Task<Tray> ForAsync(CalendarFilter filter, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Read))
        {
            return new Tray([], []);
        }

        var dated = db.Set<WantedDate>().Where(w => w.Shown).Select(w => w.PostId);
        var query = new ShelfQuery([PostStage.Approved], Tray.Most, filter.Author, filter.Tag, db.Set<ReadyPost>().Select(r => r.PostId), dated);
        var ready = await shelf.ListAsync(query, by, stop);
        var rest = await shelf.ListAsync(query with { Stages = [PostStage.Draft, PostStage.InReview, PostStage.ChangesRequested], Among = null }, by, stop);
        var names = await people.FindManyAsync([.. ready.Concat(rest).Select(p => p.AuthorId).Distinct()], stop);
        return new Tray([.. ready.Select(Item)], [.. rest.Select(Item)]);

        CalendarItem Item(PostView post) => CalendarItems.Of(post, CalendarItems.NameOf(names, post.AuthorId), by);
    }
}
