using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Publications;

internal sealed record NotFromThisState(DeliveryState State, string Wanted)
    : Error("publication.not-from-this-state", $"This publication is {DeliveryWords.Of(State)}: {Wanted} is not possible from there. Look at it again.", ErrorKind.Conflict);

internal sealed record PublicationNotApproved()
    : Error("publication.not-approved", "Only an approved revision can be scheduled. Ask for a review first.", ErrorKind.Conflict);

internal sealed record PostIsInTrash()
    : Error("publication.post-in-trash", "This post is in the trash. Restore it first.", ErrorKind.Conflict);

internal sealed record NoChannel()
    : Error("publication.no-channel", "Choose at least one channel.", ErrorKind.Invalid, "Channels");

internal sealed record NoTime()
    : Error("publication.no-time", "Choose a date and a time, or publish now.", ErrorKind.Invalid, "LocalTime");

internal sealed record DueInThePast(DateTime Local, string Zone)
    : Error("publication.due-in-the-past", $"{Local:d MMM yyyy HH:mm} in {Zone} has passed. Choose a later time, or publish now.", ErrorKind.Invalid, "LocalTime");

internal sealed record DueTooFar()
    : Error("publication.due-too-far", "A post can be scheduled five years ahead at most.", ErrorKind.Invalid, "LocalTime");

internal sealed record OverdueHoursOutOfRange()
    : Error("publication.overdue-hours", "Choose between 1 and 720 hours.", ErrorKind.Invalid, "OverdueHours");

internal sealed record AlreadyScheduled(string Channel)
    : Error("publication.already-scheduled", $"This revision is already scheduled or published on {Channel}. Move that publication instead.", ErrorKind.Conflict, "Channels");

internal sealed record AlreadyThere(string Channel)
    : Error("publication.already-there", $"An earlier revision of this post is on {Channel}, which cannot change it: a second post would appear. Confirm that you want that.", ErrorKind.Conflict, "Again");

internal sealed record EarlierOnItsWay(string Channel)
    : Error("publication.earlier-on-its-way", $"An earlier revision is just on its way to {Channel}. Wait until its answer is known.", ErrorKind.Conflict, "Channels");

internal sealed record NeedsOwnSite(string Channel)
    : Error("publication.needs-own-site", $"{Channel} links to the post on your own site, and it is not scheduled there. Choose the own site too.", ErrorKind.Invalid, "Channels");

internal sealed record NoTextApproved(string Channel)
    : Error("publication.no-text-approved", $"{Channel} was connected after this text was approved, so nobody has seen what it would get. Open the post, look at its text for {Channel} and keep it, then have the post approved again.", ErrorKind.Conflict, "Channels");

internal sealed record ChannelObjects(string Channel, string Objection)
    : Error("publication.channel-objects", $"{Channel}: {Objection}", ErrorKind.Invalid, "Channels");

internal sealed record AnotherUnderWay(string Channel)
    : Error("publication.another-under-way", $"Another revision of this post is just on its way to {Channel}. Wait until its answer is known, or settle it, then withdraw.", ErrorKind.Conflict);

internal sealed record CannotWithdraw(string Channel)
    : Error("publication.cannot-withdraw", $"{Channel} cannot take a post back from here. Remove it there by hand.", ErrorKind.Conflict);

internal sealed record FollowsUnclear()
    : Error("publication.follows-unclear", "Say how much later it follows: PT120M for minutes (at most 30 days), or “next 09:00” for the morning after.", ErrorKind.Invalid, "Channels");

internal sealed record EndsTooEarly()
    : Error("publication.ends-too-early", "It would be taken down before it has gone out everywhere. Choose a later day for taking it down.", ErrorKind.Invalid, "EndsLocal");

internal sealed record EndsUnclear()
    : Error("publication.ends-unclear", "Write the day and the time on which it is taken down, or leave the field empty.", ErrorKind.Invalid, "EndsLocal");

internal sealed record MovedPastItsEnd()
    : Error("publication.moved-past-its-end", "It is to be taken down before that time. Choose an earlier one, or cancel it and schedule it anew with a later last day.", ErrorKind.Invalid, "LocalTime");

internal sealed record NothingToMove()
    : Error("publication.nothing-to-move", "Nothing of this post is planned, so there is nothing to move.", ErrorKind.Conflict);

internal sealed record NoAddress()
    : Error("publication.no-address", "Paste the address where you found it, starting with https://.", ErrorKind.Invalid, "Url");

internal sealed record NothingChosen()
    : Error("publication.nothing-chosen", "Say what should happen with it.", ErrorKind.Invalid);
