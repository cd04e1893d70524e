using ContentHub.Kernel.Results;

namespace ContentHub.Accounts.Settings;

internal sealed record CompanyNameOutOfRange()
    : Error("settings.company-name", "Write the name of the company, at most 100 characters.", ErrorKind.Invalid, "CompanyName");

internal sealed record TaglineTooLong()
    : Error("settings.tagline-too-long", "The line under the name has at most 200 characters.", ErrorKind.Invalid, "Tagline");

internal sealed record BaseAddressInvalid()
    : Error("settings.base-address", "Write the public address as https://blog.example.com, without a query.", ErrorKind.Invalid, "BaseAddress");

internal sealed record ZoneUnknown()
    : Error("settings.time-zone", "Choose a time zone from the list.", ErrorKind.Invalid, "TimeZone");

internal sealed record LanguageUnknown()
    : Error("settings.language", "Choose a language from the list.", ErrorKind.Invalid, "Language");

internal sealed record TooManyNames()
    : Error("settings.too-many-names", "There is room for 100 names.", ErrorKind.Invalid, "Names");

internal sealed record OwnNameOutOfRange(string Name)
    : Error("settings.name-out-of-range", $"“{Name}” can't be looked for: a name has letters or digits and at most 60 characters.", ErrorKind.Invalid, "Names");

internal sealed record NavigationLabelOutOfRange(int Line)
    : Error("settings.navigation-label", $"Line {Line}: write what the reader sees, at most 40 characters.", ErrorKind.Invalid, "Links");

internal sealed record NavigationTargetInvalid(int Line)
    : Error("settings.navigation-target", $"Line {Line}: write a path on this site such as tag/energy, or an address that begins with https://.", ErrorKind.Invalid, "Links");

internal sealed record TooManyLinks()
    : Error("settings.too-many-links", "The navigation has room for 12 links.", ErrorKind.Invalid, "Links");

internal sealed record PageTitleOutOfRange()
    : Error("page.title", "Write a title of at most 200 characters.", ErrorKind.Invalid, "Title");

internal sealed record PageBodyTooLong()
    : Error("page.body-too-long", "A page has at most 100,000 characters.", ErrorKind.TooLarge, "Body");

internal sealed record PageSlugInvalid()
    : Error("page.slug-invalid", "Use lower-case letters, digits and hyphens, for example about-us.", ErrorKind.Invalid, "Slug");

internal sealed record PageSlugReserved(string Slug)
    : Error("page.slug-reserved", $"“{Slug}” belongs to the site itself. Choose another address.", ErrorKind.Invalid, "Slug");

internal sealed record PageSlugTaken(string Slug)
    : Error("page.slug-taken", $"There is a page at “{Slug}” already.", ErrorKind.Invalid, "Slug");

internal sealed record MailHostInvalid()
    : Error("mail.host", "Write the name of the mail server, for example smtp.example.com.", ErrorKind.Invalid, "Host");

internal sealed record MailPortInvalid()
    : Error("mail.port", "A port is a number from 1 to 65535; 587 is usual.", ErrorKind.Invalid, "Port");

internal sealed record MailFromInvalid()
    : Error("mail.from", "Write the address that mail comes from, for example hub@example.com.", ErrorKind.Invalid, "FromAddress");

internal sealed record ProxyInvalid(string Entry)
    : Error("proxy.invalid", $"“{Entry}” is neither an address nor a network such as 10.0.0.0/8.", ErrorKind.Invalid, "Known");
