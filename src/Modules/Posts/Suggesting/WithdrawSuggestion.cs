using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Suggestions;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Suggesting;

/// <summary>Takes back one's own suggestion, as long as nobody decided.</summary>
internal sealed class WithdrawSuggestion(HubDbContext db, PostDesk posts, SuggestionDesk desk, IAudit audit, TimeProvider clock)
{
    public Task<Result<SuggestionsDone>> HandleAsync(Guid postId, Guid id, Actor by, CancellationToken stop) => desk.AgainAsync(async () =>
    {
        var opened = await posts.OpenAsync(postId, by, stop);
        return opened.Succeeded ? await TryAsync(opened.Value, id, s => s.AuthorId == by.Id, by, stop) : Result<SuggestionsDone>.Refused(opened.Errors);
    });

    /// <summary>The caller knows that it is this guest.</summary>
    public Task<Result<SuggestionsDone>> OfGuestAsync(Post post, Guid id, string guestKey, CancellationToken stop) =>
        desk.AgainAsync(() => TryAsync(post, id, s => s.AuthorId is null && s.GuestKey == guestKey, Actor.Visitor, stop));

    private async Task<Result<SuggestionsDone>> TryAsync(Post post, Guid id, Func<Suggestion, bool> own, Actor by, CancellationToken stop)
    {
        var found = await desk.OpenOneAsync(post.Id, id, stop);
        if (!found.Succeeded || !own(found.Value))
        {
            return found.Succeeded ? new SuggestionNotYourOwn() : Result<SuggestionsDone>.Refused(found.Errors);
        }

        found.Value.Decide(SuggestionState.Withdrawn, by.Id, clock.GetUtcNow());
        audit.Record(by, "suggestion.withdrawn", MovePost.Subject(post), null, new { suggestion = id });
        await db.SaveChangesAsync(stop);
        return new SuggestionsDone(1, 0);
    }
}
