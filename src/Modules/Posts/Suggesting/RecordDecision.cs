using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Suggestions;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Suggesting;

/// <summary>What every decision leaves behind: the state, a line of the audit log, and one event for each author. In the caller's unit of work.</summary>
internal sealed class RecordDecision(HubDbContext db, IAudit audit, TimeProvider clock)
{
    public void Of(Post post, IReadOnlyList<Suggestion> decided, SuggestionState state, Actor by)
    {
        var now = clock.GetUtcNow();
        foreach (var suggestion in decided)
        {
            suggestion.Decide(state, by.Id, now);
        }

        audit.Record(by, $"suggestion.{(state is SuggestionState.Accepted ? "accepted" : "rejected")}", MovePost.Subject(post), null, new { suggestions = decided.Select(s => s.Id) });
        foreach (var author in decided.GroupBy(s => (Id: s.AuthorId ?? Guid.Empty, s.GuestKey)))
        {
            var count = author.Count();
            var (accepted, rejected) = state is SuggestionState.Accepted ? (count, 0) : (0, count);
            db.Raise(new SuggestionsDecided(post.Id, author.Key.Id, author.Key.GuestKey, by.Id, accepted, rejected));
        }
    }
}
