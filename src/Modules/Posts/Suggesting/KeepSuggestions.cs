using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Hunks;
using ContentHub.Posts.Suggestions;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Suggesting;

/// <summary>Writes down changes that have a place in the present text. What the same author suggested already is not kept twice.</summary>
internal sealed class KeepSuggestions(HubDbContext db, FieldSource source, IAudit audit, Ids ids, TimeProvider clock)
{
    public const int MostOpen = 500;
    public const int MostAtOnce = 200;

    /// <param name="hunks">At their places in the present text.</param>
    public async Task<Result<IReadOnlyList<Guid>>> HandleAsync(
        Post post, string field, IReadOnlyList<Hunk> hunks, string? note, int? revision, SuggestedBy by, Actor actor, CancellationToken stop)
    {
        var why = PlainText.Lines(note).Trim();
        if (why.Length > Suggestion.LongestNote)
        {
            return new SuggestionNoteTooLong();
        }

        if (hunks.Any(h => h.Before.Length > Suggestion.LongestWords || h.After.Length > Suggestion.LongestWords))
        {
            return new SuggestionTooLarge();
        }

        var open = await db.Set<Suggestion>().AsNoTracking().Where(s => s.PostId == post.Id && s.State == SuggestionState.Open)
            .Join(db.Set<SuggestionPlace>(), s => s.Id, p => p.SuggestionId, (s, p) => new { Suggestion = s, p.At }).ToListAsync(stop);
        var known = open.Where(o => o.Suggestion.Field == field && o.Suggestion.AuthorId == by.PersonId && o.Suggestion.GuestKey == by.GuestKey)
            .Select(o => new Hunk(o.At, o.Suggestion.Before, o.Suggestion.After)).ToHashSet();
        var fresh = hunks.Where(h => !known.Contains(h)).ToList();
        if (hunks.Count > MostAtOnce || open.Count + fresh.Count > MostOpen)
        {
            return new SuggestionTooMany();
        }

        return fresh.Count == 0 ? (List<Guid>)[] : await SaveAsync(post, field, fresh, why, revision, by, actor, stop);
    }

    private async Task<List<Guid>> SaveAsync(Post post, string field, List<Hunk> hunks, string note, int? revision, SuggestedBy by, Actor actor, CancellationToken stop)
    {
        var (batch, now, text) = (ids.New(), clock.GetUtcNow(), source.Of(post.Content(), field)!);
        var made = new List<Guid>();
        foreach (var hunk in hunks)
        {
            var suggestion = new Suggestion
            {
                Id = ids.New(),
                PostId = post.Id,
                BatchId = batch,
                Field = field,
                Before = hunk.Before,
                After = hunk.After,
                AuthorId = by.PersonId,
                GuestName = by.GuestName,
                GuestKey = by.GuestKey,
                Note = note,
                MadeAt = now,
                MadeOnRevision = revision,
                MadeOnVersion = post.Version,
            };
            var spot = HunkSpot.Of(text, hunk.At, hunk.Before);
            db.AddRange(suggestion, new SuggestionPlace { SuggestionId = suggestion.Id, PostId = post.Id, Field = field, At = spot.At, Prefix = spot.Prefix, Suffix = spot.Suffix });
            made.Add(suggestion.Id);
        }

        audit.Record(actor, "suggestion.made", MovePost.Subject(post), null, new { batch, field, count = made.Count, guest = by.GuestName });
        db.Raise(new SuggestionsMade(post.Id, batch, by.PersonId ?? Guid.Empty, by.GuestName, made.Count));
        await db.SaveChangesAsync(stop);
        return made;
    }
}
