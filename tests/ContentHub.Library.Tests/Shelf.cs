using System.Runtime.CompilerServices;
using ContentHub.Kernel.Events;
using ContentHub.Library.Contracts;
using ContentHub.Library.Indexing;
using ContentHub.Posts.Contracts;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Library.Tests;

/// <summary>A source of its own for tests: what stands on the shelf can be found.</summary>
internal sealed class Shelf : ISearchSource
{
    public const string SourceName = "shelf";

    private readonly Dictionary<Guid, SearchDocument> documents = [];

    public string Name => SourceName;

    /// <summary>Runs between the reading of one document and the next during a rebuild.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public Guid Put(
        string title, string text = "", SearchAudience audience = SearchAudience.Staff, Guid? owner = null, Guid? holder = null, string summary = "", Guid? id = null)
    {
        var key = id ?? Guid.CreateVersion7();
        documents[key] = new SearchDocument(
            key, Name, audience, title, summary, text, ["pumps"], owner ?? TestHub.Sara.Id, "en", new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), holder);
        return key;
    }

    public void Remove(Guid id) => documents.Remove(id);

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var document in documents.Values.ToList())
        {
            yield return document;
            if (Meanwhile is { } act)
            {
                Meanwhile = null;
                await act();
            }
        }
    }

    public Task<SearchDocument?> FindAsync(Guid id, CancellationToken stop) => Task.FromResult(documents.GetValueOrDefault(id));

    public IEnumerable<Guid> Touched(DomainEvent happened) => happened is PostEdited edited ? [edited.PostId] : [];

    public Task<TestHub> StartAsync() => TestHub.StartAsync(services => services.AddSingleton<ISearchSource>(this));

    public static Task<int> RebuildAsync(TestHub hub) =>
        hub.DoAsync<RebuildIndex, int>(async r => (await r.HandleAsync(null, CancellationToken.None)).Value);

    public static async Task<List<Guid>> FindAsync(TestHub hub, string text, Kernel.People.Actor? actor = null) =>
        [.. (await HitsAsync(hub, text, actor)).Select(h => h.Id)];

    public static Task<IReadOnlyList<SearchHit>> HitsAsync(TestHub hub, string text, Kernel.People.Actor? actor = null) =>
        hub.DoAsync<ISearch, IReadOnlyList<SearchHit>>(s => s.FindAsync(text, SourceName, actor ?? TestHub.Mark, 100, CancellationToken.None));
}
