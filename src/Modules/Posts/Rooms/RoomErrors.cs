using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Rooms;

/// <summary>Somebody wrote from elsewhere, so that this text began anew.</summary>
internal sealed record RoomOver() : Error(
    "room.over", "This text was changed from elsewhere and begins anew. What you typed is kept.", ErrorKind.Conflict);

/// <summary>A save by an editor that has not seen what is saved already.</summary>
internal sealed record RoomMovedOn() : Error(
    "room.moved-on", "Somebody typed at the same moment. Look at the text as it is now and try again.", ErrorKind.Conflict);

internal sealed record RoomFull() : Error(
    "room.full", "Too many editors are open on this text. Close one and try again.", ErrorKind.TooMany);

internal sealed record RoomTooLarge() : Error(
    "room.too-large", "This text is too large to be written together.", ErrorKind.TooLarge);

internal sealed record TooManyEditors() : Error(
    "room.too-many-editors", "You have too many texts open. Close some and try again.", ErrorKind.TooMany);

internal sealed record OtherEditor() : Error(
    "room.other-editor", "Others write here with another version of this page. Load it again.", ErrorKind.Conflict);

internal sealed record ClientTaken() : Error(
    "room.client-taken", "Another editor uses this number.", ErrorKind.Conflict);
