using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.Articles;

internal static class ArticleRegistration
{
    public static IServiceCollection AddArticles(this IServiceCollection services) => services.AddScoped<ArticleWriter>().AddScoped<ArticlePictures>();
}
