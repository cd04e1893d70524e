using ContentHub.Kernel.Results;

namespace ContentHub.Accounts.Sessions;

/// <summary>
/// One answer for an unknown address, a wrong password, a paused and a deactivated account: nobody can find out here who has one.
/// </summary>
internal sealed record SignInRefused()
    : Error("sign-in.refused", "The address or the password is not right. After five wrong tries sign-in pauses for 15 minutes; you can also set a new password.", ErrorKind.Invalid);

internal sealed record SecondStepRefused()
    : Error("sign-in.code-refused", "This code is not right. Codes change every 30 seconds: use the one that your app shows now.", ErrorKind.Invalid, "Code");

internal sealed record RecoveryCodeRefused()
    : Error("sign-in.recovery-code-refused", "This recovery code is not right, or it was used before. Each works once.", ErrorKind.Invalid, "RecoveryCode");

internal sealed record SecondStepOver()
    : Error("sign-in.second-step-over", "This took too long. Sign in with your password again.", ErrorKind.Conflict);

internal sealed record PasskeyRefused()
    : Error("sign-in.passkey-refused", "This passkey does not open an account here. Sign in with your password, or try another passkey.", ErrorKind.Invalid);

internal sealed record TooManyTries()
    : Error("sign-in.too-many", "There were too many tries from your address. Wait a minute and try again.", ErrorKind.TooMany);
