using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Policies;

/// <summary>The facts of a post, with where its author stands.</summary>
internal sealed class ReadFacts(HubDbContext db, PostMarkdown markdown)
{
    public const int KnownFrom = 3;
    public const int TrustedFrom = 10;

    public async Task<PostFacts> OfAsync(Post post, CancellationToken stop) => Of(post.Content(), await TierAsync(post.AuthorId, post.Id, stop));

    public PostFacts Of(PostContent content, AuthorTier tier) => PostFacts.Of(content, tier, markdown);

    /// <summary>By the author's other posts that were ever approved.</summary>
    public async Task<AuthorTier> TierAsync(Guid author, Guid except, CancellationToken stop) =>
        await db.Set<Post>().Where(p => p.AuthorId == author && p.EverApproved && p.Id != except).Take(TrustedFrom).CountAsync(stop) switch
        {
            < KnownFrom => AuthorTier.New,
            < TrustedFrom => AuthorTier.Known,
            _ => AuthorTier.Trusted,
        };
}
