using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Hunks;
using ContentHub.Posts.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Suggesting;

internal enum SuggestionFilter
{
    Open,
    Decided,
    All,
}

/// <summary>The suggestions for a post, with the place where their words stand now. Whoever may read the post may.</summary>
internal sealed class ReadSuggestions(HubDbContext db, PostDesk desk, FieldSource source, IPeople people)
{
    public const int Size = 50;

    public async Task<Result<SuggestionList>> HandleAsync(Guid postId, SuggestionFilter filter, string? after, int size, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(postId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<SuggestionList>.Refused(opened.Errors);
        }

        var post = opened.Value;
        var all = db.Set<Suggestion>().AsNoTracking().Where(s => s.PostId == postId);
        var cursor = Cursor.Of(after);
        var rows = await (cursor is null ? Filtered(all, filter) : Filtered(all, filter).Where(s => s.MadeAt < cursor.At || (s.MadeAt == cursor.At && s.Id.CompareTo(cursor.Id) < 0)))
            .OrderByDescending(s => s.MadeAt).ThenByDescending(s => s.Id).Take(size + 1).ToListAsync(stop);
        var shown = await ShowAsync(post, [.. rows.Take(size)], by, stop);
        return new SuggestionList(
            post.View(), filter is SuggestionFilter.Open ? [.. shown.OrderBy(Order)] : shown, rows.Count > size ? new Cursor(rows[size - 1].MadeAt, rows[size - 1].Id).ToString() : null,
            await all.CountAsync(s => s.State == SuggestionState.Open, stop), SuggestionDesk.SuggestObjection(post, by), PostAccess.EditObjection(post, by));
    }

    public async Task<Result<SuggestionView>> FindAsync(Guid postId, Guid id, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(postId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<SuggestionView>.Refused(opened.Errors);
        }

        var row = await db.Set<Suggestion>().AsNoTracking().SingleOrDefaultAsync(s => s.PostId == postId && s.Id == id, stop);
        return row is null ? new NotThere("suggestion") : (await ShowAsync(opened.Value, [row], by, stop))[0];
    }

    /// <summary>Those of this post, in the order of the page. The caller has made sure that it may be read.</summary>
    public async Task<IReadOnlyList<SuggestionView>> ManyAsync(Guid postId, IReadOnlyCollection<Guid> ids, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(postId, by, stop);
        var rows = await db.Set<Suggestion>().AsNoTracking().Where(s => s.PostId == postId && ids.Contains(s.Id)).ToListAsync(stop);
        return opened.Succeeded ? [.. (await ShowAsync(opened.Value, rows, by, stop)).OrderBy(Order)] : [];
    }

    private static IQueryable<Suggestion> Filtered(IQueryable<Suggestion> all, SuggestionFilter filter) => filter switch
    {
        SuggestionFilter.Open => all.Where(s => s.State == SuggestionState.Open),
        SuggestionFilter.Decided => all.Where(s => s.State != SuggestionState.Open),
        SuggestionFilter.All => all,
    };

    /// <summary>In the order of the page; what lost its place stands last.</summary>
    private (int, int, int) Order(SuggestionView s) => (s.Fits ? 0 : 1, source.Fields.ToList().FindIndex(f => f.Name == s.Field) is var i && s.Field == FieldSource.Body ? 99 : i, s.At);

    private async Task<IReadOnlyList<SuggestionView>> ShowAsync(Post post, List<Suggestion> rows, Actor by, CancellationToken stop)
    {
        var ids = rows.ConvertAll(r => r.Id);
        var places = await db.Set<SuggestionPlace>().AsNoTracking().Where(p => ids.Contains(p.SuggestionId)).ToDictionaryAsync(p => p.SuggestionId, stop);
        var names = await people.FindManyAsync([.. rows.SelectMany(r => new[] { r.AuthorId, r.DecidedById }).OfType<Guid>().Distinct()], stop);
        string Name(Guid? id) => id is { } known && names.TryGetValue(known, out var who) ? who.Name : "Somebody who left";
        var (content, texts) = (post.Content(), new Dictionary<string, string>());
        return rows.ConvertAll(s =>
        {
            var text = texts.TryGetValue(s.Field, out var known) ? known : texts[s.Field] = source.Of(content, s.Field) ?? "";
            var place = places[s.Id];
            var at = s.State is SuggestionState.Open ? ApplyHunks.Place(text, s, place) : null;
            var spot = at is { } found ? HunkSpot.Of(text, found, s.Before) : new HunkSpot(place.At, s.Before, place.Prefix, place.Suffix);
            return new SuggestionView(
                s.Id, s.Field, source.LabelOf(s.Field) ?? s.Field, s.Kind, s.Before, s.After, spot.Prefix, spot.Suffix, spot.At, at is not null, s.AuthorId is null ? s.GuestName : Name(s.AuthorId),
                s.AuthorId, s.By, s.AuthorId == by.Id, s.Note, s.MadeAt, s.MadeOnRevision, s.State, s.State is SuggestionState.Open ? "" : s.DecidedById == Guid.Empty ? s.GuestName : Name(s.DecidedById), s.DecidedAt);
        });
    }
}
