using ContentHub.Accounts.Contracts;
using ContentHub.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Drafts;

internal static class DraftServices
{
    public static IServiceCollection AddDrafts(this IServiceCollection services) => services
        .AddScoped<PostDesk>()
        .AddScoped<WriteDraft>()
        .AddScoped<CreatePost>()
        .AddScoped<SaveDraft>()
        .AddScoped<DuplicatePost>()
        .AddScoped<HandOverPost>()
        .AddScoped<TrashPost>()
        .AddScoped<RestorePost>()
        .AddScoped<PostList>()
        .AddScoped<PostDetailsQuery>()
        .AddScoped<IPosts, PostReader>()
        .AddScoped<IHandover, DraftHandover>()
        .AddScoped<ISharedDocumentKind, PostDocument>();
}
