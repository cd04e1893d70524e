using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Library.Contracts;
using ContentHub.Library.Sources;
using ContentHub.Posts.Contracts;

namespace ContentHub.Library.Pages.Search;

/// <summary>A post that was found, with what its row says.</summary>
internal sealed record FoundPost(SearchHit Hit, PostView Post, string Author);

/// <param name="Pages">Places of the hub to jump to.</param>
internal sealed record Found(IReadOnlyList<FoundPost> Posts, IReadOnlyList<PersonView> People, IReadOnlyList<NavigationItem> Pages)
{
    public static Found Nothing { get; } = new([], [], []);

    public bool IsEmpty => Posts.Count + People.Count + Pages.Count == 0;
}

/// <summary>What the field in the top bar finds: posts, people, and places of the hub that this person may see.</summary>
internal sealed class FindAnything(ISearch search, IPosts posts, IPeople people, IEnumerable<Module> modules)
{
    public const int MostPosts = 30;
    private const int MostOthers = 8;

    public async Task<Found> HandleAsync(string text, Actor by, CancellationToken stop)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0 ? Found.Nothing : new Found(await PostsAsync(text, by, stop), await PeopleAsync(words, stop), PagesFor(words, by));
    }

    private async Task<IReadOnlyList<FoundPost>> PostsAsync(string text, Actor by, CancellationToken stop)
    {
        var hits = await search.FindAsync(text, PostSource.SourceName, by, MostPosts, stop);
        var views = await posts.FindManyAsync([.. hits.Select(h => h.Id)], by, stop);
        var authors = await people.FindManyAsync([.. views.Values.Select(p => p.AuthorId).Distinct()], stop);
        return [.. hits.Where(h => views.ContainsKey(h.Id)).Select(h => new FoundPost(h, views[h.Id], authors.GetValueOrDefault(views[h.Id].AuthorId)?.Name ?? ""))];
    }

    private async Task<IReadOnlyList<PersonView>> PeopleAsync(string[] words, CancellationToken stop) =>
        [.. (await people.ListAsync(null, stop)).Where(p => words.All(w => StartsWord($"{p.Name} {p.JobTitle}", w))).Take(MostOthers)];

    private NavigationItem[] PagesFor(string[] words, Actor by) =>
        [.. modules.SelectMany(m => m.Navigation).Where(n => n.Needs is null || by.Can(n.Needs))
            .Where(n => words.All(w => StartsWord(n.Label, w))).OrderBy(n => n.Order).Take(MostOthers)];

    private static bool StartsWord(string text, string start) =>
        text.Split(' ').Any(word => word.StartsWith(start, StringComparison.CurrentCultureIgnoreCase));
}
