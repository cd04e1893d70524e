using ContentHub.Kernel.Results;

namespace ContentHub.Guests.Invitations;

internal sealed record NotYoursToShow() : Error(
    "guest.not-your-post", "Only its author or holder, and people who may edit or approve it, ask guests to look at a post.", ErrorKind.Forbidden);

internal sealed record GuestAddressInvalid() : Error(
    "guest.address-invalid", "Write an e-mail address, for example anna@example.com.", ErrorKind.Invalid, "Email");

internal sealed record GuestNameMissing() : Error(
    "guest.name-out-of-range", $"Write a name of 2 to {Invitation.LongestName} characters.", ErrorKind.Invalid, "Name");

internal sealed record GuestWordsTooLong(int Length) : Error(
    "guest.words-too-long", $"What you say in the mail has at most {Invitation.LongestWords:N0} characters; this has {Length:N0}.", ErrorKind.TooLarge, "Words");

internal sealed record GuestDaysOutOfRange() : Error(
    "guest.days-out-of-range", $"The link works for 1 to {Invitation.MostDays} days.", ErrorKind.Invalid, "Days");

internal sealed record InvitedAlready(string Name) : Error(
    "guest.invited-already", $"{Name} has a link to this revision already. Send it again if it got lost.", ErrorKind.Conflict, "Email");

internal sealed record TooManyGuests() : Error(
    "guest.too-many", "A post has at most 50 invitations that work, and a person sends at most 50 a day. Revoke some, or wait until tomorrow.", ErrorKind.TooMany);

internal sealed record InvitationIsOver() : Error(
    "guest.invitation-over", "This invitation is revoked or over. Invite to the newest revision instead.", ErrorKind.Conflict);

internal sealed record LinkUnknown() : Error(
    "guest.link-unknown", "This link is not valid. Perhaps it was cut in two, or replaced by a newer one: open the link of the newest mail, or ask the person who wrote to you.", ErrorKind.NotFound);

internal sealed record LinkRevoked() : Error(
    "guest.link-revoked", "This link was taken back. Ask the person who wrote to you for a new one.", ErrorKind.Conflict);

internal sealed record LinkExpired() : Error(
    "guest.link-expired", "This link has expired. Ask the person who wrote to you for a new one.", ErrorKind.Conflict);

internal sealed record LinkSuperseded() : Error(
    "guest.superseded", "The text has changed since: there is a newer revision. Ask the person who wrote to you for a link to it; your words stand here until then.", ErrorKind.Conflict);

internal sealed record LinkClosed() : Error(
    "guest.closed", "This text is not open for comments or decisions any more.", ErrorKind.Conflict);

internal sealed record ReasonMissing() : Error(
    "guest.reason-missing", "Say in a sentence what should change.", ErrorKind.Invalid, "Note");

internal sealed record NoteTooLong(int Length) : Error(
    "guest.note-too-long", $"A note has at most {GuestCode.LongestNote:N0} characters; this one has {Length:N0}.", ErrorKind.TooLarge, "Note");

internal sealed record ChoiceMissing() : Error(
    "guest.choice-missing", "Choose whether you agree or object.", ErrorKind.Invalid, "Choice");

internal sealed record TooManyCodes() : Error(
    "guest.too-many-codes", "Five codes were sent within an hour. Wait an hour, then ask for a new one.", ErrorKind.TooMany);

internal sealed record CodeNotSent() : Error(
    "guest.code-not-sent", "The mail with the code could not be sent just now. Nothing is lost: try again in a moment.", ErrorKind.Unavailable);

internal sealed record CodeWrong(int Left) : Error(
    "guest.code-wrong", Left > 0 ? $"This is not the code. You may try {Left} more {(Left == 1 ? "time" : "times")}." : "This is not the code, and it may not be tried again. Ask for a new one.", ErrorKind.Invalid, "Code");

internal sealed record CodeOver() : Error(
    "guest.code-over", "This code is over, used, or replaced by a newer one. Ask for a new code.", ErrorKind.Conflict, "Code");

internal sealed record SuggestionGone() : Error(
    "guest.suggestion-gone", "This place of the text was changed in the meantime, so your words have no place in it. Send them as a comment instead.", ErrorKind.Conflict);

internal sealed record TooManyWords() : Error(
    "guest.too-many-comments", "By one link at most 100 comments are taken. Write a mail instead.", ErrorKind.TooMany);
