using ContentHub.Kernel.Results;

namespace ContentHub.Publishing.Connections;

internal sealed record ChannelKindMissing(string Name)
    : Error("channel.not-installed", $"Channels of the kind “{Name}” are not installed here.", ErrorKind.Invalid, "Kind");

internal sealed record ChannelNameMissing()
    : Error("channel.name-empty", "Give the channel a name of 100 characters at most.", ErrorKind.Invalid, "Name");

internal sealed record ChannelNameTaken(string Name)
    : Error("channel.name-taken", $"There is already a channel called {Name}.", ErrorKind.Conflict, "Name");

internal sealed record ChannelSettingMissing(string Setting, string Label)
    : Error("channel.setting-empty", $"{Label} is missing.", ErrorKind.Invalid, $"Values[{Setting}]");

internal sealed record ChannelSettingTooLong(string Setting, string Label)
    : Error("channel.setting-too-long", $"{Label} is longer than 2,000 characters.", ErrorKind.Invalid, $"Values[{Setting}]");

internal sealed record ChannelDoesNotWork(string Trouble)
    : Error("channel.does-not-work", Trouble, ErrorKind.Unavailable);

internal sealed record ChannelConnectsInBrowser(string Network)
    : Error("channel.connects-in-browser", $"{Network} is connected by signing in there. Use the button that leads to {Network}.", ErrorKind.Conflict);

internal sealed record OwnSiteStays()
    : Error("channel.own-site-stays", "The own site is always there: it can be paused, not changed or disconnected.", ErrorKind.Conflict);

internal sealed record ChannelStillScheduled(int Count)
    : Error("channel.still-scheduled", $"{Count} publications are still planned or on their way there. Confirm that they are cancelled, or move them first.", ErrorKind.Conflict, "Confirmed");
