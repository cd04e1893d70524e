using ContentHub.Posts.Templates;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Interviews;

internal static class InterviewsRegistration
{
    public static IServiceCollection AddInterviews(this IServiceCollection services) => services
        .AddScoped<TemplateShelf>()
        .AddScoped<SaveTemplate>()
        .AddScoped<RemoveTemplate>()
        .AddScoped<PutBackTemplate>()
        .AddScoped<StartFromTemplate>()
        .AddScoped<ReadGuide>();
}
