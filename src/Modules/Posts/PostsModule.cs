using ContentHub.Data;
using ContentHub.Http;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Posts.Api;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Comparing;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Demo;
using ContentHub.Posts.EditClasses;
using ContentHub.Posts.Holds;
using ContentHub.Posts.Home;
using ContentHub.Posts.Interviews;
using ContentHub.Posts.Lessons;
using ContentHub.Posts.Markdown;
using ContentHub.Posts.Outside;
using ContentHub.Posts.Pages;
using ContentHub.Posts.Pages.Comments;
using ContentHub.Posts.Pages.Editor;
using ContentHub.Posts.Pages.Suggestions;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Relays;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Rooms;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Suggesting;
using ContentHub.Posts.Trails;
using ContentHub.Posts.Trash;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts;

/// <summary>Table of contents of the Posts module.</summary>
public sealed class PostsModule : Module, IHasEndpoints
{
    public override string Name => "Posts";

    public override IReadOnlyList<Permission> Permissions => PostsPermissions.All;

    public override IReadOnlyList<BackgroundWork> Work => [PurgeTrash.Work, SettleDrafts.Work, TidyRooms.Work, EscalateReviews.Work];

    public override IReadOnlyList<NavigationItem> Navigation => PagesRegistration.Navigation;

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ModelAssembly(typeof(PostsModule).Assembly));
        services.AddDrafts().AddRevisions().AddWorkflow().AddEditClasses().AddPolicies().AddSteps().AddLessons().AddReviews().AddHome().AddDemo().AddComments().AddSuggestions().AddTrails().AddOutside();
        services.AddMarkdown().AddComparing().AddChecks().AddRooms().AddHolds().AddRelays().AddInterviews().AddPostPages().AddPostApi();
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapEditor();
        endpoints.MapCommentPanel();
        endpoints.MapSuggestionPanel();
        endpoints.MapRelay();
        endpoints.MapPostApi();
    }
}
