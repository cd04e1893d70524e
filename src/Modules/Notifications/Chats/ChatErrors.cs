using ContentHub.Kernel.Results;

namespace ContentHub.Notifications.Chats;

internal sealed record ChatNameMissing()
    : Error("chat.name-empty", "Give the chat a name of 80 characters at most.", ErrorKind.Invalid, "Name");

internal sealed record ChatNameTaken(string Name)
    : Error("chat.name-taken", $"There is already a chat called {Name}.", ErrorKind.Conflict, "Name");

internal sealed record ChatAddressInvalid()
    : Error("chat.address-invalid", "Enter the whole https address that the chat program showed for the incoming webhook.", ErrorKind.Invalid, "Address");

internal sealed record ChatKindsEmpty()
    : Error("chat.kinds-empty", "Choose at least one thing that the chat hears of.", ErrorKind.Invalid, "Kinds");

internal sealed record ChatTeamUnknown()
    : Error("chat.team-unknown", "This team does not exist any more. Choose another, or all posts.", ErrorKind.Invalid, "TeamId");

internal sealed record ChatDoesNotAnswer(string Trouble)
    : Error("chat.does-not-answer", $"The chat did not take the message. {Trouble}", ErrorKind.Unavailable);
