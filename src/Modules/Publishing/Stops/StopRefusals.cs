using ContentHub.Kernel.Results;

namespace ContentHub.Publishing.Stops;

internal sealed record StopReasonMissing()
    : Error("stop.reason-empty", "Say in a sentence why, 500 characters at most: everybody whose post waits will read it.", ErrorKind.Invalid, "Reason");

internal sealed record AlreadyStopped()
    : Error("stop.already-on", "Somebody switched it on a moment ago. Nothing goes out.", ErrorKind.Conflict);

internal sealed record NotStopped()
    : Error("stop.not-on", "It is over already: somebody ended it a moment ago.", ErrorKind.Conflict);
