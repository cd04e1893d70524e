using ContentHub.Kernel.Events;
using ContentHub.Kernel.Modules;
using ContentHub.Library.Contracts;
using ContentHub.Library.Health;
using ContentHub.Library.Indexing;
using ContentHub.Library.Pages.Search;
using ContentHub.Library.Searching;
using ContentHub.Library.Sources;
using ContentHub.Posts.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Library;

/// <summary>Table of contents of the Library module.</summary>
public sealed class LibraryModule : Module
{
    public override string Name => "Library";

    public override IReadOnlyList<BackgroundWork> Work => [FillEmptyIndex.Work];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SearchFile>();
        services.AddScoped<ISearchSource, PostSource>();
        services.AddScoped<ISearch, FindDocuments>();
        services.AddScoped<IPostFinder, FindPosts>();
        services.AddScoped<RebuildIndex>();
        services.AddScoped<FindAnything>();
        services.AddEventConsumer<FollowEvents>();
        services.AddScoped<ICommandVerb, Reindex>();
        services.AddScoped<IDoctorCheck, IndexDoctor>();
    }
}
