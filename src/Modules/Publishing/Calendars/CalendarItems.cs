using System.Globalization;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.WantedDates;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Calendars;

/// <summary>Publications and wanted posts as a person sees them in the calendar.</summary>
internal sealed class CalendarItems(HubDbContext db, IPosts posts, IPeople people, ChannelBook channels)
{
    /// <summary>By kind (true: a publication) and key. What this person may not see is absent.</summary>
    public async Task<IReadOnlyDictionary<(bool Publication, Guid Id), CalendarItem>> ForAsync(
        IReadOnlyList<Guid> publications, IReadOnlyList<Guid> wanted, Actor by, CancellationToken stop)
    {
        var rows = publications.Count == 0 ? [] : await FindPublication.Visible(db.Set<Publication>().AsNoTracking(), by).Where(p => publications.Contains(p.Id)).ToListAsync(stop);
        var dates = wanted.Count == 0 ? [] : await WantedDate.Visible(db.Set<WantedDate>().AsNoTracking(), by).Where(w => wanted.Contains(w.PostId)).ToListAsync(stop);
        var read = dates.Count == 0 ? new Dictionary<Guid, PostView>() : await posts.FindManyAsync([.. dates.Select(d => d.PostId)], by, stop);
        var names = await people.FindManyAsync([.. rows.Select(r => r.AuthorId).Concat(read.Values.Select(p => p.AuthorId)).Distinct()], stop);
        var places = rows.Count == 0 ? new Dictionary<Guid, string>() : await channels.NamesAsync([.. rows.Select(r => r.ChannelId).Distinct()], stop);
        return rows.Select(r => Of(r, NameOf(names, r.AuthorId), places.GetValueOrDefault(r.ChannelId, r.ChannelKind), by))
            .Concat(dates.Where(d => read.ContainsKey(d.PostId)).Select(d => Of(d, read[d.PostId], NameOf(names, read[d.PostId].AuthorId), by)))
            .ToDictionary(i => (i.Kind == CalendarKind.Publication, i.Id));
    }

    public static string NameOf(IReadOnlyDictionary<Guid, PersonView> names, Guid id) => names.TryGetValue(id, out var person) ? person.Name : "Somebody who left";

    /// <summary>A post of the tray.</summary>
    public static CalendarItem Of(PostView post, string author, Actor by)
    {
        var (badge, word) = CalendarItem.Of(post.Stage);
        return new CalendarItem(CalendarKind.Post, post.Id, post.Id, TitleOf(post.Title), post.AuthorId, author, null, "", "", null, null, "", "", word, badge,
            WantedDate.MaySet(post, by) ? "" : "Only its author and people who schedule can plan it.", 0);
    }

    public async Task<CalendarItem> TrayAsync(PostView post, Actor by, CancellationToken stop) =>
        Of(post, NameOf(await people.FindManyAsync([post.AuthorId], stop), post.AuthorId), by);

    private static CalendarItem Of(Publication publication, string author, string channel, Actor by)
    {
        var may = PublicationMoves.OpenTo(by, publication.State, publication.OwnerId).Contains(PublicationEvent.Reschedule);
        var (day, time, other) = Clocks(publication.DueAt, publication.LocalTime, publication.Zone, by.TimeZone);
        return new CalendarItem(CalendarKind.Publication, publication.Id, publication.PostId, TitleOf(publication.Title), publication.AuthorId, author, publication.ChannelId, channel,
            publication.ChannelKind, publication.DueAt, day, time, other, DeliveryWords.Of(publication.State), DeliveryWords.Stage(publication.State),
            CalendarItem.WhyItStays(publication, may), publication.Version);
    }

    private static CalendarItem Of(WantedDate wanted, PostView post, string author, Actor by)
    {
        var (badge, word) = CalendarItem.Of(post.Stage);
        var (day, time, other) = Clocks(wanted.At, wanted.LocalTime, wanted.Zone, by.TimeZone);
        return new CalendarItem(CalendarKind.Wanted, post.Id, post.Id, TitleOf(post.Title), post.AuthorId, author, null, "", "", wanted.At, day, time, other,
            word + ", wanted", badge, WantedDate.MaySet(post, by) ? "" : "Only its author and people who schedule can move it.", wanted.Version);
    }

    private static (DateOnly Day, string Time, string Other) Clocks(DateTimeOffset at, DateTime chosen, string zone, string mine)
    {
        var here = Zones.WallTime(at, mine);
        var other = here == chosen ? "" : string.Create(CultureInfo.InvariantCulture, $"{chosen.ToString(chosen.Date == here.Date ? "HH:mm" : "ddd HH:mm", CultureInfo.InvariantCulture)} {zone}");
        return (DateOnly.FromDateTime(here), here.ToString("HH:mm", CultureInfo.InvariantCulture), other);
    }

    private static string TitleOf(string title) => title.Length > 0 ? title : "Untitled";
}
