namespace ContentHub.Posts.Rooms;

/// <summary>Bounds that no honest editor meets.</summary>
internal static class RoomLimits
{
    /// <summary>A pasted text of the longest length, with its formatting.</summary>
    public const int Update = 8 * 1024 * 1024;

    /// <summary>Cursor and selection. Small enough to be told to other instances.</summary>
    public const int State = 2 * 1024;

    public const int Hello = 2 * 1024;

    /// <summary>What one epoch may hold, snapshots counted once.</summary>
    public const long Bytes = 48L * 1024 * 1024;

    public const int Schema = 40;

    /// <summary>Open editors of one document.</summary>
    public const int Editors = 25;

    /// <summary>Open editors of one person, on all documents and devices.</summary>
    public const int PerPerson = 20;

    /// <summary>After so many loose updates an editor is asked for a snapshot.</summary>
    public const int Loose = 400;
}
