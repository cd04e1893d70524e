using ContentHub.Kernel.Events;
using ContentHub.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Workflow;

internal static class WorkflowServices
{
    public static IServiceCollection AddWorkflow(this IServiceCollection services) => services
        .AddScoped<MovePost>()
        .AddScoped<TakeMove>()
        .AddScoped<ArchivePost>()
        .AddEvent<PostCreated>("posts.created")
        .AddEvent<PostEdited>("posts.edited")
        .AddEvent<PostMoved>("posts.moved")
        .AddEvent<PostApproved>("posts.approved")
        .AddEvent<PostTrashed>("posts.trashed")
        .AddEvent<PostRestored>("posts.restored")
        .AddEvent<PostHandedOver>("posts.handed-over");
}
