using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Api;

internal static class PostApi
{
    public static IServiceCollection AddPostApi(this IServiceCollection services) => services.AddScoped<PostAnswers>();

    public static void MapPostApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPosts();
        endpoints.MapReviews();
        endpoints.MapRevisions();
        endpoints.MapComments();
        endpoints.MapSuggestions();
        endpoints.MapLessons();
    }
}
