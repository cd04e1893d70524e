namespace ContentHub.Posts.Contracts;

/// <summary>What was said in single comments, for modules that tell of them. The caller has asked whether the person may read the document.</summary>
public interface ICommentWords
{
    /// <summary>Deleted and unknown comments are absent from the answer.</summary>
    Task<IReadOnlyDictionary<Guid, SpokenWords>> ForAsync(IReadOnlyCollection<Guid> commentIds, CancellationToken stop);
}

/// <param name="Text">Plain text as it stands now.</param>
/// <param name="Guest">Who said it when it was nobody of this hub; empty otherwise.</param>
public sealed record SpokenWords(string Text, DateTimeOffset At, string Guest = "");
