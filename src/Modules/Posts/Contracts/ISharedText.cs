namespace ContentHub.Posts.Contracts;

/// <summary>
/// Extension point: a kind of document that several people write at once. Whoever registers one gets rooms: stored updates, cursors,
/// names, and leave that is asked again while a line stands. Whatever saves the text from elsewhere has to end its epoch.
/// </summary>
public interface ISharedText : ISharedDocumentKind
{
    /// <summary>What an editor shows, by the names of its fields (<c>body</c> is Markdown), as it is saved now: what people begin with who write together.</summary>
    Task<IReadOnlyDictionary<string, string>> TextAsync(Guid id, CancellationToken stop);
}
