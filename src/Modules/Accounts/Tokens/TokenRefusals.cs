using ContentHub.Kernel.Results;

namespace ContentHub.Accounts.Tokens;

internal sealed record TokenNameMissing()
    : Error("token.name-missing", "Give the token a name of at most 60 characters that says what uses it.", ErrorKind.Invalid, "Name");

internal sealed record TokenScopesMissing()
    : Error("token.scopes-missing", "Choose at least one thing that the token may do.", ErrorKind.Invalid, "Scopes");

internal sealed record TokenScopeNotYours(string Scope)
    : Error("token.scope-not-yours", $"You can't give a token “{Scope}”: your own roles do not allow it.", ErrorKind.Invalid, "Scopes");

internal sealed record TokenDaysOutOfRange()
    : Error("token.days-out-of-range", "A token lasts between 1 and 365 days.", ErrorKind.Invalid, "Days");

internal sealed record TokenInvalid()
    : Error("token.invalid", "This access token is unknown or was revoked. Make a new one in your profile.", ErrorKind.Forbidden);

internal sealed record TokenExpired()
    : Error("token.expired", "This access token has expired. Make a new one in your profile.", ErrorKind.Forbidden);

internal sealed record TokenMissing()
    : Error("token.missing", "Send a personal access token: Authorization: Bearer chub_…", ErrorKind.Forbidden);
