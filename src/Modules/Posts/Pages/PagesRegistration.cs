using ContentHub.Kernel.Modules;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Pages.Editor;
using ContentHub.Posts.Pages.Review;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Pages;

internal static class PagesRegistration
{
    public static IReadOnlyList<NavigationItem> Navigation { get; } =
    [
        new("Home", "/Home/Index", "house", 10),
        new("Posts", "/Posts/Index", "file-text", 20),
        new("Review", "/Review/Index", "circle-check", 30, PostsPermissions.Review),
        new("Templates", "/Templates/Index", "list-checks", 35, PostsPermissions.EditTemplates),
    ];

    public static IServiceCollection AddPostPages(this IServiceCollection services) => services
        .AddSingleton(new SettingsTab("Review policies", "/Policies/Index", 50, PostsPermissions.Policies))
        .AddScoped<EditorDesk>()
        .AddScoped<ReviewDesk>()
        .AddScoped<SaveForm>()
        .AddScoped<TakeNextStep>()
        .AddScoped<AfterApproval>()
        .AddScoped<INavigationCounter, ReviewCounter>();
}
