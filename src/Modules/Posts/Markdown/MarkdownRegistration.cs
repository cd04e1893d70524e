using ContentHub.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Markdown;

internal static class MarkdownRegistration
{
    public static IServiceCollection AddMarkdown(this IServiceCollection services) => services.AddSingleton<PostMarkdown>().AddScoped<RenderPost>();
}
