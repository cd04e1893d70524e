namespace ContentHub.Posts.Comparing;

/// <summary>Something beside the text that differs.</summary>
/// <param name="Name">Begins a sentence: "Title".</param>
/// <param name="Spoken">Inside a sentence: "title".</param>
/// <param name="Words">Both texts; for tags only those that came and went.</param>
/// <param name="Old">The picture that stood there.</param>
internal sealed record FieldChange(string Name, string Spoken, IReadOnlyList<Piece> Words, IReadOnlyList<string> Notes, Guid? Old = null, Guid? New = null);
