namespace ContentHub.Posts.Holds;

/// <param name="Mine">True for the person who asks.</param>
internal sealed record HoldView(Guid PersonId, string Name, bool Mine, DateTimeOffset Since, DateTimeOffset Until);
