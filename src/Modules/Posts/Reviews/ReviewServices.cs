using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Reviews;

internal static class ReviewServices
{
    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddScoped<SubmitPost>()
        .AddScoped<TakeBackPost>()
        .AddScoped<RequestChanges>()
        .AddScoped<CorrectPost>()
        .AddScoped<ReopenPost>()
        .AddScoped<SignPost>()
        .AddScoped<ApprovePost>()
        .AddScoped<SkipReview>()
        .AddScoped<ReviewQueue>();
}
