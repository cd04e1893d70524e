using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Reviews;

internal static class ReviewServices
{
    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddScoped<SubmitPost>()
        .AddScoped<TakeBackPost>()
        .AddScoped<RequestChanges>()
        .AddScoped<ApprovePost>()
        .AddScoped<ReviewQueue>();
}
