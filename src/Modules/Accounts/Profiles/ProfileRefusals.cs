using ContentHub.Kernel.Results;

namespace ContentHub.Accounts.Profiles;

internal sealed record NameOutOfRange()
    : Error("person.name-out-of-range", "Write a name of 2 to 100 characters.", ErrorKind.Invalid, "Name");

internal sealed record JobTitleTooLong()
    : Error("person.job-title-too-long", "A job title has at most 100 characters.", ErrorKind.Invalid, "JobTitle");

internal sealed record BioTooLong(int Length)
    : Error("person.bio-too-long", $"A biography has at most 1,000 characters; this one has {Length:N0}.", ErrorKind.Invalid, "Bio");

internal sealed record UnknownTimeZone()
    : Error("person.unknown-time-zone", "Choose a time zone from the list, for example Europe/Berlin.", ErrorKind.Invalid, "TimeZone");

internal sealed record UnknownLanguage()
    : Error("person.unknown-language", "Choose a language from the list.", ErrorKind.Invalid, "Language");

internal sealed record PhotosNotAvailable()
    : Error("person.no-photos", "This hub can't keep photos at the moment.", ErrorKind.Unavailable, "Photo");

internal sealed record CurrentPasswordWrong()
    : Error("password.current-wrong", "This is not your current password.", ErrorKind.Invalid, "Current");

internal sealed record AuthenticatorCodeWrong()
    : Error("authenticator.code-wrong", "This code is not right. Use the one that your app shows now, and check that the clock of your phone is right.", ErrorKind.Invalid, "Code");

internal sealed record AuthenticatorAlreadyOn()
    : Error("authenticator.already-on", "An authenticator app is set up already. Remove it first.", ErrorKind.Conflict);

internal sealed record PasskeyNotAccepted(string Reason)
    : Error("passkey.not-accepted", $"This passkey could not be added: {Reason}", ErrorKind.Invalid);

internal sealed record PasskeyNameOutOfRange()
    : Error("passkey.name-out-of-range", "Give the passkey a name of at most 60 characters, for example the device it lives on.", ErrorKind.Invalid, "Name");

internal sealed record TooManyPasskeys()
    : Error("passkey.too-many", "You have 20 passkeys. Remove one that you no longer use first.", ErrorKind.Conflict);
