namespace ContentHub.Posts.Rooms;

/// <summary>Tells the open editors, on every instance.</summary>
internal interface IRoomNews
{
    /// <summary>The text up to a number is saved, as this version of the document.</summary>
    Task SavedAsync(RoomPlace place, long seq, int version, DateTimeOffset at, CancellationToken stop);
}
