using ContentHub.Accounts.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.History;
using ContentHub.Posts.Networks;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Signatures;
using ContentHub.Posts.Trash;
using ContentHub.Posts.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts;

/// <summary>The use cases of the working copy, folder by folder.</summary>
internal static class DraftServices
{
    public static IServiceCollection AddDrafts(this IServiceCollection services) => services
        .AddScoped<PostDesk>()
        .AddScoped<RestoreRevision>()
        .AddScoped<PostHistory>()
        .AddScoped<IPostMoves, ReadMoves>()
        .AddScoped<WriteDraft>()
        .AddScoped<CreatePost>()
        .AddScoped<IPostShelf, PostShelf>()
        .AddScoped<SaveDraft>()
        .AddScoped<SaveTogether>()
        .AddScoped<DuplicatePost>()
        .AddScoped<HandOverPost>()
        .AddScoped<TrashPost>()
        .AddScoped<RestorePost>()
        .AddScoped<PostList>()
        .AddScoped<PostDetailsQuery>()
        .AddScoped<IPosts, PostReader>()
        .AddScoped<IHandover, DraftHandover>()
        .AddScoped<ReadSignatures>()
        .AddScoped<SaveSignatures>()
        .AddScoped<ReadVariants>()
        .AddScoped<ReadNetwork>()
        .AddScoped<SaveVariant>()
        .AddScoped<PostText>()
        .AddScoped<FollowPost>()
        .AddScoped<PostDocument>()
        .AddScoped<ISharedDocumentKind, PostDocument>()
        .AddScoped<ISharedText, PostDocument>()
        .AddScoped<ICommentableDocument, PostComments>();
}
