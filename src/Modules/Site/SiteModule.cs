using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Http;
using ContentHub.Kernel.Events;
using ContentHub.Kernel.Modules;
using ContentHub.Library.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Site.Articles;
using ContentHub.Site.Caching;
using ContentHub.Site.Channels;
using ContentHub.Site.Contracts;
using ContentHub.Site.Demo;
using ContentHub.Site.Feeds;
using ContentHub.Site.Icons;
using ContentHub.Site.Reading;
using ContentHub.Site.Sitemaps;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Site;

/// <summary>Table of contents of the Site module.</summary>
public sealed class SiteModule : Module, IHasEndpoints
{
    public override string Name => "Site";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ModelAssembly(typeof(SiteModule).Assembly));
        services.AddEvent<ArticlePublished>("site.article-published").AddEvent<ArticleWithdrawn>("site.article-withdrawn");
        services.AddScoped<ProjectArticle>().AddScoped<WithdrawArticle>().AddScoped<RebuildSite>();
        services.AddScoped<IChannel, SiteChannel>().AddScoped<ISearchSource, ArticleSearch>();
        services.AddScoped<IDemoStory, SiteStory>().AddScoped<ICommandVerb, RebuildVerb>();
        // 0 keeps nothing: for looking at a template while changing it, and for measuring.
        var room = configuration.GetValue("Site:CacheMegabytes", 64L) * 1024 * 1024;
        services.AddSingleton(provider => new PageCache(provider.GetRequiredService<TimeProvider>()) { Room = room }).AddSingleton<Keeper>();
        services.AddEventConsumer<EvictPages>().AddEventConsumer<MarkPhotos>();
        services.AddScoped<ArticleShelf>().AddScoped<ReadNext>().AddScoped<ArticleViews>().AddScoped<Teasers>().AddScoped<Authors>();
        services.AddScoped<Furniture>().AddScoped<FeedShelf>().AddScoped<SitemapShelf>();
        services.Configure<RouteOptions>(options => options.ConstraintMap[ReadersConstraint.Name] = typeof(ReadersConstraint));
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        FeedEndpoints.Map(endpoints);
        SitemapEndpoints.Map(endpoints);
        IconEndpoints.Map(endpoints);
    }
}
