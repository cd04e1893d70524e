using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Comments;

/// <summary>What the home page says of comments: somebody named, answered, or wrote about one's document. Only of what may still be read.</summary>
internal sealed class CommentCalls(HubDbContext db, IPeople people, IEnumerable<ICommentableDocument> kinds) : IHomeItems
{
    private const int Most = 20;

    /// <summary>So many are looked at: of documents that may not be read any more, many calls may be left.</summary>
    private const int Looked = 200;

    /// <summary>Page that takes a POST and clears a row.</summary>
    public const string DismissPage = "/Comments/Dismiss";

    public async Task<IReadOnlyList<HomeItem>> ForAsync(Actor actor, CancellationToken stop)
    {
        var calls = await db.Set<CommentCall>().AsNoTracking().Where(c => c.PersonId == actor.Id)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.ThreadId).Take(Looked).ToListAsync(stop);
        if (calls.Count == 0)
        {
            return [];
        }

        var names = await people.FindManyAsync([.. calls.Select(c => c.ById).Distinct()], stop);
        var guests = await GuestsAsync([.. calls.Where(c => c.ById == Guid.Empty).Select(c => c.ThreadId)], stop);
        var items = new List<HomeItem>();
        foreach (var group in calls.GroupBy(c => c.Kind))
        {
            if (kinds.FirstOrDefault(k => k.Kind == group.Key) is { } kind)
            {
                var titles = await kind.TitlesAsync([.. group.Select(c => c.DocumentId).Distinct()], actor, stop);
                items.AddRange(group.Where(c => titles.ContainsKey(c.DocumentId))
                    .Select(c => Item(c, titles[c.DocumentId], names.TryGetValue(c.ById, out var who) ? who.Name : guests.GetValueOrDefault(c.ThreadId, "Somebody"), kind)));
            }
        }

        return [.. items.OrderByDescending(i => i.At).Take(Most)];
    }

    /// <summary>A guest only begins threads: the first comment has the name.</summary>
    private async Task<Dictionary<Guid, string>> GuestsAsync(List<Guid> threads, CancellationToken stop) => threads.Count == 0
        ? []
        : await db.Set<Comment>().Where(c => threads.Contains(c.ThreadId) && c.Number == 1 && c.GuestKey != null).ToDictionaryAsync(c => c.ThreadId, c => GuestNames.Shown(c.GuestName), stop);

    private static HomeItem Item(CommentCall call, string title, string who, ICommentableDocument kind) => new(
        HomeSection.WaitingForYou, title.Length > 0 ? title : "Untitled", Sentence(call.Reason, who), call.At, "Answer", kind.LinkTo(call.DocumentId, call.ThreadId),
        PageLink.To(DismissPage, ("kind", call.Kind), ("id", call.DocumentId), ("thread", call.ThreadId)));

    private static string Sentence(CallReason reason, string who) => reason switch
    {
        CallReason.Mentioned => $"{who} mentioned you in a comment",
        CallReason.Replied => $"{who} replied to a comment",
        CallReason.Commented => $"{who} commented",
    };
}
