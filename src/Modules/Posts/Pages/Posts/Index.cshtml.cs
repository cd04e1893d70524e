using ContentHub.Accounts.Contracts;
using ContentHub.Http.Actors;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Pages.Shared;
using ContentHub.Posts.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Posts;

/// <summary>All posts that this person may read, narrowed by what stands in the address.</summary>
internal sealed class IndexModel(PostList list, IPeople people) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PostQuery Query { get; set; } = new();

    public Page<PostListItem> Posts { get; private set; } = new([], null);

    public IReadOnlyList<PersonView> Authors { get; private set; } = [];

    public Actor Actor => HttpContext.Actor();

    public async Task OnGetAsync(CancellationToken stop)
    {
        Posts = await list.HandleAsync(Query.Filter(Actor), Actor, stop);
        Authors = Actor.Can(PostsPermissions.ReadAll) ? await people.ListAsync(PostsPermissions.Write, stop) : [];
    }

    /// <summary>What the list is narrowed to, each with the address of the list without it.</summary>
    public IEnumerable<(string Label, Dictionary<string, string> Without)> Chips()
    {
        var author = Authors.FirstOrDefault(a => a.Id.ToString() == Query.Author)?.Name;
        var chips = new (string Name, string? Label)[]
        {
            ("text", Label("Words", Query.Text)),
            ("state", Query.Trash ? "In the trash" : PostQuery.StageOf(Query.State) is { } stage ? "State: " + StageBadge.Of(stage).Word : null),
            ("author", Label("Author", author)), ("tag", Label("Tag", Query.Tag)), ("language", Label("Language", Query.Language)),
            ("from", Label("Changed from", Query.From)), ("to", Label("Changed until", Query.To)),
        };
        return chips.Where(c => c.Label is not null).Select(c => (c.Label!, Query.Without(c.Name)));
    }

    /// <summary>A hint for the menu; the use case decides.</summary>
    public bool MayTrash(PostView post) => !post.InTrash && post.Stage is not (PostStage.InReview or PostStage.Approved) && Owns(post);

    public bool Owns(PostView post) => post.AuthorId == Actor.Id || post.HolderId == Actor.Id || Actor.Can(PostsPermissions.EditAll);

    private static string? Label(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : $"{name}: {(value.Length > 60 ? value[..60] + "…" : value)}";
}
