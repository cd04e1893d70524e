using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Holds;
using ContentHub.Posts.Markdown;
using ContentHub.Posts.Pages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts;

/// <summary>Table of contents of the Posts module.</summary>
public sealed class PostsModule : Module
{
    public override string Name => "Posts";

    public override IReadOnlyList<Permission> Permissions => PostsPermissions.All;

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ModelAssembly(typeof(PostsModule).Assembly));
        services.AddMarkdown().AddChecks().AddHolds().AddPostPages();
    }
}
