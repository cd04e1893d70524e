using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.History;

internal sealed class ReadMoves(HubDbContext db) : IPostMoves
{
    public Task<PostMove?> LatestAsync(Guid postId, PostStage into, CancellationToken stop) =>
        db.Set<StageChange>().Where(c => c.PostId == postId && c.To == into && c.From != c.To)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Select(c => new PostMove(c.Id, c.ById, c.At, c.Note)).FirstOrDefaultAsync(stop);
}
