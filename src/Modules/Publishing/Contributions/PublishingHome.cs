using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.ReadyPosts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Contributions;

/// <summary>Rows of the home page: approved and unscheduled, going out next, and what needs a person.</summary>
internal sealed class PublishingHome(HubDbContext db, ChannelBook channels) : IHomeItems
{
    private const int Most = 20;

    public async Task<IReadOnlyList<HomeItem>> ForAsync(Actor actor, CancellationToken stop)
    {
        if (!actor.Can(PublishingPermissions.Read))
        {
            return [];
        }

        List<HomeItem> items = actor.Can(PublishingPermissions.Schedule) ? await ReadyAsync(stop) : [];
        var next = await SomeAsync(actor, [DeliveryState.Planned, DeliveryState.RetryAt], stop);
        var trouble = await SomeAsync(actor, [DeliveryState.Failed, DeliveryState.Unknown, DeliveryState.Held], stop);
        var names = await channels.NamesAsync([.. next.Concat(trouble).Select(p => p.ChannelId).Distinct()], stop);
        items.AddRange(next.GroupBy(p => (p.PostId, p.DueAt)).Select(g =>
            Row(HomeSection.GoingOutNext, g.First(), $"Goes to {string.Join(" and ", g.Select(p => names.GetValueOrDefault(p.ChannelId)).Order())}", "Open")));
        items.AddRange(trouble.Select(p => Row(HomeSection.NeedsAttention, p, $"{names.GetValueOrDefault(p.ChannelId)}: {p.Message}", "Look")));
        return items;
    }

    private async Task<List<HomeItem>> ReadyAsync(CancellationToken stop)
    {
        var ready = await db.Set<ReadyPost>().AsNoTracking().OrderBy(r => r.ApprovedAt).Take(Most).ToListAsync(stop);
        return [.. ready.Select(r => new HomeItem(
            HomeSection.WaitingForYou, r.Title, "Approved and not scheduled", r.ApprovedAt, "Schedule", PageLink.To("/Schedule/Index", ("id", r.PostId))))];
    }

    private async Task<List<Publication>> SomeAsync(Actor actor, DeliveryState[] states, CancellationToken stop) =>
        await FindPublication.Visible(db.Set<Publication>().AsNoTracking(), actor).Where(p => states.Contains(p.State))
            .OrderBy(p => p.DueAt).Take(Most).ToListAsync(stop);

    private static HomeItem Row(HomeSection section, Publication publication, string sentence, string button) =>
        new(section, publication.Title, sentence, publication.DueAt, button, PageLink.To("/Ledger/Publication", ("id", publication.Id)));
}
