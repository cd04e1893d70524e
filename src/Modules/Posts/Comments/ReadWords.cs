using ContentHub.Data;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Comments;

internal sealed class ReadWords(HubDbContext db) : ICommentWords
{
    public async Task<IReadOnlyDictionary<Guid, SpokenWords>> ForAsync(IReadOnlyCollection<Guid> commentIds, CancellationToken stop) => commentIds.Count == 0
        ? new Dictionary<Guid, SpokenWords>()
        : await db.Set<Comment>().Where(c => commentIds.Contains(c.Id) && c.DeletedAt == null)
            .ToDictionaryAsync(c => c.Id, c => new SpokenWords(c.Text, c.At, GuestNames.Shown(c.GuestName)), stop);
}
