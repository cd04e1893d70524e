using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Revisions;

internal static class RevisionServices
{
    public static IServiceCollection AddRevisions(this IServiceCollection services) => services
        .AddScoped<NetworksInUse>()
        .AddScoped<WrittenVariants>()
        .AddScoped<CompleteContent>()
        .AddScoped<CutRevision>();
}
