using ContentHub.Kernel.Events;
using ContentHub.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Comments;

internal static class CommentsRegistration
{
    public static IServiceCollection AddComments(this IServiceCollection services) => services
        .AddScoped<CommentDesk>().AddScoped<OwnComment>().AddScoped<FindMentions>().AddScoped<CallPeople>()
        .AddScoped<BeginThread>().AddScoped<AddComment>().AddScoped<ReplyToThread>().AddScoped<EditComment>().AddScoped<DeleteComment>()
        .AddScoped<ResolveThread>().AddScoped<ReopenThread>().AddScoped<DismissCall>()
        .AddScoped<ReadThreads>().AddScoped<CommentStamp>()
        .AddScoped<FollowText>().AddScoped<ForgetComments>()
        .AddScoped<IHomeItems, CommentCalls>()
        .AddEvent<CommentAdded>("posts.comment-added").AddEvent<CommentReplied>("posts.comment-replied").AddEvent<CommentMentioned>("posts.comment-mentioned")
        .AddEvent<CommentCalled>("posts.comment-called").AddScoped<ICommentWords, ReadWords>()
        .AddEvent<CommentsResolved>("posts.comments-resolved").AddEvent<CommentsReopened>("posts.comments-reopened");
}
