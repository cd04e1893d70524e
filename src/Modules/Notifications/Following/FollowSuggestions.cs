using ContentHub.Kernel.People;
using ContentHub.Notifications.Matters;
using ContentHub.Posts.Contracts;

namespace ContentHub.Notifications.Following;

/// <summary>Suggested edits: one row for all that one person suggested for a post, and one with what became of it.</summary>
internal sealed class FollowSuggestions(IPosts posts, ISuggestions suggestions, TellPeople tell, CloseMatters close)
{
    public async Task MadeAsync(SuggestionsMade made, CancellationToken stop)
    {
        var figures = await suggestions.FiguresAsync(made.PostId, made.ById, stop);
        if (figures.Open > 0 && await posts.FindAsync(made.PostId, Actor.System, stop) is { Succeeded: true, Value: { InTrash: false } post })
        {
            var said = $"suggested {Count(figures.Open)}";
            var matter = new Matter(Kind.Suggested, Documents.Post, post.Id, KeyOf(post.Id, made.ById), made.ById)
            {
                Detail = made.ById == Guid.Empty ? $"{made.GuestName} (a guest) {said}" : said,
                Repeats = true,
            };
            await tell.HandleAsync(matter, [post.AuthorId, post.HolderId], stop);
        }
    }

    public async Task DecidedAsync(SuggestionsDecided decided, CancellationToken stop)
    {
        var figures = await suggestions.FiguresAsync(decided.PostId, decided.AuthorId, stop);
        if (figures.Open == 0)
        {
            await close.OfKeyAsync(decided.PostId, KeyOf(decided.PostId, decided.AuthorId), stop);
        }

        if (decided.AuthorId != Guid.Empty)
        {
            var matter = new Matter(Kind.SuggestionsDecided, Documents.Post, decided.PostId, $"decided:{decided.PostId:N}:{decided.AuthorId:N}", decided.ById) { Detail = Outcome(figures), Repeats = true };
            await tell.HandleAsync(matter, [decided.AuthorId], stop);
        }
    }

    private static string Outcome(SuggestionFigures f) => (f.Accepted, f.Rejected) switch
    {
        (0, var no) => $"rejected {Count(no)} of yours",
        (var yes, 0) => $"took {Count(yes)} of yours",
        var (yes, no) => $"took {Count(yes)} of yours and rejected {no}",
    };

    private static string Count(int edits) => edits == 1 ? "1 edit" : $"{edits} edits";

    private static string KeyOf(Guid post, Guid by) => $"suggested:{post:N}:{by:N}";
}
