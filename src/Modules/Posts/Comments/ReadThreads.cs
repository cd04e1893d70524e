using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Anchoring;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Comments;

internal enum CommentFilter
{
    Open,
    Resolved,
    All,

    /// <summary>Threads in which this person said something or is named.</summary>
    Mine,
}

/// <summary>The threads of a document, last begun first, with the place where their words stand now.</summary>
internal sealed class ReadThreads(HubDbContext db, CommentDesk desk, IPeople people)
{
    public const int Size = 50;

    public async Task<Result<CommentList>> HandleAsync(string kind, Guid documentId, CommentFilter filter, string? after, int size, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(kind, documentId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<CommentList>.Refused(opened.Errors);
        }

        var all = Alive(kind, documentId);
        var rows = await After(Filtered(all, filter, by), Cursor.Of(after)).Take(size + 1).AsNoTracking().ToListAsync(stop);
        var threads = await ShowAsync(opened.Value, [.. rows.Take(size)], by, stop);
        var open = await all.CountAsync(t => t.ResolvedAt == null, stop);
        return new CommentList(
            opened.Value.Document.Title, opened.Value.Document.Fields, threads, rows.Count > size ? new Cursor(rows[size - 1].StartedAt, rows[size - 1].Id).ToString() : null,
            open, CommentDesk.WriteObjection(opened.Value, by) is null, opened.Value.Document.Closed);
    }

    /// <summary>One thread of this document.</summary>
    public async Task<Result<ThreadView>> FindAsync(string kind, Guid documentId, Guid threadId, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(kind, documentId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<ThreadView>.Refused(opened.Errors);
        }

        var row = await Alive(kind, documentId).AsNoTracking().SingleOrDefaultAsync(t => t.Id == threadId, stop);
        return row is null ? new NotThere("comment") : (await ShowAsync(opened.Value, [row], by, stop))[0];
    }

    /// <summary>How many are open. The caller has made sure that the document may be read.</summary>
    public Task<int> OpenAsync(string kind, Guid documentId, CancellationToken stop) => Alive(kind, documentId).CountAsync(t => t.ResolvedAt == null, stop);

    /// <summary>Threads in which at least one comment was not deleted.</summary>
    private IQueryable<CommentThread> Alive(string kind, Guid documentId) => db.Set<CommentThread>()
        .Where(t => t.Kind == kind && t.DocumentId == documentId && db.Set<Comment>().Any(c => c.ThreadId == t.Id && c.DeletedAt == null));

    private IQueryable<CommentThread> Filtered(IQueryable<CommentThread> threads, CommentFilter filter, Actor by) => filter switch
    {
        CommentFilter.Open => threads.Where(t => t.ResolvedAt == null),
        CommentFilter.Resolved => threads.Where(t => t.ResolvedAt != null),
        CommentFilter.Mine => threads.Where(t => db.Set<Comment>().Any(c => c.ThreadId == t.Id && c.DeletedAt == null
            && (c.AuthorId == by.Id || db.Set<CommentMention>().Any(m => m.CommentId == c.Id && m.PersonId == by.Id)))),
        CommentFilter.All => threads,
    };

    private static IQueryable<CommentThread> After(IQueryable<CommentThread> threads, Cursor? after) =>
        (after is null ? threads : threads.Where(t => t.StartedAt < after.At || (t.StartedAt == after.At && t.Id.CompareTo(after.Id) < 0)))
        .OrderByDescending(t => t.StartedAt).ThenByDescending(t => t.Id);

    private async Task<IReadOnlyList<ThreadView>> ShowAsync(OpenDocument open, List<CommentThread> rows, Actor by, CancellationToken stop)
    {
        var ids = rows.ConvertAll(r => r.Id);
        var comments = await db.Set<Comment>().AsNoTracking().Where(c => ids.Contains(c.ThreadId)).OrderBy(c => c.Number).ToListAsync(stop);
        var mentions = (await db.Set<CommentMention>().AsNoTracking()
            .Where(m => db.Set<Comment>().Any(c => c.Id == m.CommentId && ids.Contains(c.ThreadId))).ToListAsync(stop)).ToLookup(m => m.CommentId);
        var anchors = await db.Set<CommentAnchor>().AsNoTracking().Where(a => ids.Contains(a.ThreadId)).ToDictionaryAsync(a => a.ThreadId, stop);
        var names = await people.FindManyAsync([.. comments.Select(c => c.AuthorId).Concat(rows.Select(r => r.ResolvedById).OfType<Guid>()).Distinct()], stop);
        string Name(Guid id) => names.TryGetValue(id, out var who) ? who.Name : "Somebody who left";
        var (said, texts) = (comments.ToLookup(c => c.ThreadId), new Dictionary<string, ReadText>());
        return [.. rows.Select(t =>
        {
            var field = open.Document.Fields.FirstOrDefault(f => f.Name == t.Field);
            var anchor = anchors.GetValueOrDefault(t.Id);
            var now = field is null || anchor is null ? null : Now(texts, field, anchor.Quote);
            return new ThreadView(
                t.Id, t.Version, t.Scope, t.Field, field?.Label ?? "", t.Quoted, now, now ?? anchor?.Quote, Gone(t.Scope, field is null, now is null), t.IsResolved,
                t.ResolvedById is { } resolver ? Name(resolver) : "", t.ResolvedAt, t.StartedAt,
                [.. said[t.Id].Select(c => View(c, c.GuestName.Length > 0 ? GuestNames.Shown(c.GuestName) : Name(c.AuthorId), [.. mentions[c.Id]], by))]);
        })];
    }

    private static bool Gone(CommentScope scope, bool noField, bool noWords) => scope switch
    {
        CommentScope.Document => false,
        CommentScope.Field => noField,
        CommentScope.Block or CommentScope.Words => noWords,
    };

    private static Quote? Now(Dictionary<string, ReadText> texts, Contracts.CommentField field, Quote quote)
    {
        if (!texts.TryGetValue(field.Name, out var text))
        {
            texts[field.Name] = text = ReadText.Of(field.Blocks);
        }

        return FindQuote.In(text, quote) is { } spot ? text.QuoteOf(spot) : null;
    }

    private static CommentView View(Comment c, string author, IReadOnlyList<CommentMention> mentions, Actor by) => new(
        c.Id, c.AuthorId, author, c.At, c.EditedAt is not null, c.DeletedAt is not null, c.AuthorId == by.Id, c.Text, CommentText.Pieces(c.Text, mentions), c.Edition);
}
