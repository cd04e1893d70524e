using ContentHub.Kernel.People;

namespace ContentHub.Posts.Contracts;

/// <summary>Permissions of the Posts module.</summary>
public static class PostsPermissions
{
    public static readonly Permission Write = new("posts.write", "Write posts and edit your own", Roles.Seller, Roles.Marketer, Roles.Publisher, Roles.Manager, Roles.Administrator);
    public static readonly Permission ReadAll = new("posts.read-all", "Read everybody's drafts", Roles.Marketer, Roles.Publisher, Roles.Manager, Roles.Reviewer, Roles.Administrator);
    public static readonly Permission EditAll = new("posts.edit-all", "Edit everybody's posts", Roles.Marketer, Roles.Administrator);
    public static readonly Permission Review = new("posts.review", "Ask for changes in posts that are in review", Roles.Marketer, Roles.Reviewer, Roles.Administrator);
    public static readonly Permission Approve = new("posts.approve", "Approve posts of others", Roles.Marketer, Roles.Administrator);
    public static readonly Permission Archive = new("posts.archive", "Archive and reopen posts", Roles.Marketer, Roles.Administrator);
    public static readonly Permission HandOver = new("posts.hand-over", "Hand over other people's posts", Roles.Marketer, Roles.Manager, Roles.Administrator);

    public static readonly Permission Comment = new("posts.comment", "Comment on posts that you may read", Roles.Seller, Roles.Marketer, Roles.Publisher, Roles.Manager, Roles.Reviewer, Roles.Administrator);
    public static readonly Permission Suggest = new("posts.suggest", "Suggest changes in posts that you may read", Roles.Seller, Roles.Marketer, Roles.Publisher, Roles.Manager, Roles.Reviewer, Roles.Administrator);
    public static readonly Permission EditTemplates = new("posts.edit-templates", "Change the templates that posts are started with", Roles.Marketer, Roles.Administrator);
    public static readonly Permission Policies = new("posts.policies", "Decide who has to review posts", Roles.Administrator);

    public static readonly Permission TeamWriting = new("posts.team-writing", "See what reviewers change in the posts of teams of five people or more", Roles.Manager);

    public static IReadOnlyList<Permission> All { get; } = [Write, ReadAll, EditAll, Review, Approve, Archive, HandOver, Comment, Suggest, EditTemplates, Policies, TeamWriting];
}
