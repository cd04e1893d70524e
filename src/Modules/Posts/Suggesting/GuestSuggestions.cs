using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Suggesting;

/// <summary>What modules with guests may do in their name.</summary>
internal sealed class GuestSuggestions(HubDbContext db, SuggestChanges suggest, WithdrawSuggestion withdraw) : ISuggestions
{
    private const int Most = 200;

    public async Task<Result<SuggestedChanges>> SuggestAsync(Guid revisionId, string field, string text, string? note, SuggestingGuest by, CancellationToken stop)
    {
        var revision = await db.Set<Revision>().AsNoTracking().Where(r => r.Id == revisionId).Select(r => new { r.PostId, r.Number }).SingleOrDefaultAsync(stop);
        if (revision is null || await db.Set<Post>().SingleOrDefaultAsync(p => p.Id == revision.PostId, stop) is not { } post)
        {
            return new NotThere("revision");
        }

        var (name, key) = (Kernel.Texts.PlainText.Cut(PlainText.Line(by.Name), Suggestion.LongestName), Kernel.Texts.PlainText.Cut(by.Key, Suggestion.LongestKey));
        return SuggestionDesk.Closed(post) is { } closed
            ? closed
            : await suggest.IntoAsync(post, new SuggestedText(field, text, note, Revision: revision.Number), new SuggestedBy(null, name, key), Actor.Visitor with { Name = name }, stop);
    }

    public async Task<IReadOnlyList<GuestSuggestion>> OfGuestAsync(Guid postId, string guestKey, CancellationToken stop) =>
        [.. (await db.Set<Suggestion>().AsNoTracking().Where(s => s.PostId == postId && s.AuthorId == null && s.GuestKey == guestKey)
            .OrderByDescending(s => s.MadeAt).ThenByDescending(s => s.Id).Take(Most).ToListAsync(stop))
            .Select(s => new GuestSuggestion(s.Id, s.Field, s.Before, s.After, s.Note, s.MadeAt, s.State.ToString().ToLowerInvariant()))];

    public async Task<Result> WithdrawAsync(Guid postId, Guid suggestionId, string guestKey, CancellationToken stop) =>
        await db.Set<Suggestion>().AnyAsync(s => s.Id == suggestionId && s.PostId == postId && s.AuthorId == null && s.GuestKey == guestKey, stop)
        && await db.Set<Post>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == postId, stop) is { } post
            ? await withdraw.OfGuestAsync(post, suggestionId, guestKey, stop)
            : new NotThere("suggestion");

    public async Task<SuggestionFigures> FiguresAsync(Guid postId, Guid personId, CancellationToken stop)
    {
        var theirs = db.Set<Suggestion>().Where(s => s.PostId == postId && (personId == Guid.Empty ? s.AuthorId == null : s.AuthorId == personId));
        var counts = await theirs.GroupBy(s => s.State).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync(stop);
        int Count(SuggestionState state) => counts.FirstOrDefault(c => c.State == state)?.Count ?? 0;
        return new SuggestionFigures(Count(SuggestionState.Open), Count(SuggestionState.Accepted), Count(SuggestionState.Rejected));
    }

}
