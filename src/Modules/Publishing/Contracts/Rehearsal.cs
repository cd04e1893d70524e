namespace ContentHub.Publishing.Contracts;

/// <summary>What would be sent, call by call; the last call is the one that makes the post visible.</summary>
public sealed record Rehearsal(IReadOnlyList<RehearsedCall> Calls);

/// <param name="Request"><c>POST https://host/path</c>; never with a secret in it.</param>
/// <param name="Body">As it would be sent. What only the network can give (the reference of an uploaded picture) stands as a word in square brackets.</param>
public sealed record RehearsedCall(string Request, string Body);
