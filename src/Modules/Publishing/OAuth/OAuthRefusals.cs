using ContentHub.Kernel.Results;

namespace ContentHub.Publishing.OAuth;

internal sealed record NoNetworkApp(string Network)
    : Error("oauth.no-app", $"The company has no app at {Network} yet. Whoever manages channels enters it in Settings, Network apps.", ErrorKind.Conflict);

internal sealed record NotPersonal(string Network)
    : Error("oauth.not-personal", $"{Network} has no accounts of people that can be posted to from here.", ErrorKind.Invalid);

internal sealed record StateUnknown()
    : Error("oauth.state-unknown", "This answer belongs to no sign-in that was begun here, or it was used already. Nothing was connected. Begin again from the channel.", ErrorKind.Invalid);

internal sealed record StateExpired()
    : Error("oauth.state-expired", "The sign-in took longer than ten minutes. Nothing was connected. Begin again.", ErrorKind.Invalid);

internal sealed record StateOfAnother()
    : Error("oauth.state-of-another", "This sign-in was begun by somebody else or in another browser. Nothing was connected. Begin again here.", ErrorKind.Forbidden);

internal sealed record SignInDenied(string Network)
    : Error("oauth.denied", $"You did not allow it at {Network}, so nothing was connected. Begin again if that was a slip.", ErrorKind.Conflict);

internal sealed record SignInFailed(string Network, string Said)
    : Error("oauth.network-error", $"{Network} answered: {Said.TrimEnd('.')}. Nothing was connected. Check the app in Settings, Network apps, then begin again.", ErrorKind.Conflict);

internal sealed record CodeRefused(string Network, string Said)
    : Error("oauth.code-refused", $"{Network} did not accept the sign-in: {Said.TrimEnd('.')}. Begin again; if it happens twice, check client ID, secret and redirect address of the app.", ErrorKind.Conflict);

internal sealed record NetworkSilent(string Network)
    : Error("oauth.no-answer", $"{Network} does not answer. Nothing was connected. Begin again in a few minutes.", ErrorKind.Unavailable);

internal sealed record ScopesMissing(string Network, string Missing)
    : Error("oauth.scopes-missing", $"{Network} did not grant {Missing}, which is needed. Begin again and allow everything; if it is not offered, the app lacks that product.", ErrorKind.Conflict);

internal sealed record NoAccountFound(string Network, string What)
    : Error("oauth.no-account", $"This sign-in may post to no {What} at {Network}. Sign in there as somebody who may, then begin again.", ErrorKind.Conflict);

internal sealed record OtherAccount(string Was, string Came)
    : Error("oauth.other-account", $"This channel posts as {Was}, and you signed in as {Came}. Sign in as {Was}, or connect {Came} as a channel of its own.", ErrorKind.Conflict);

internal sealed record AlreadyConnected(string Channel)
    : Error("oauth.already-connected", $"This account is connected already, as {Channel}. Reconnect that channel instead.", ErrorKind.Conflict);

internal sealed record NotAmongFound()
    : Error("oauth.not-among-found", "Choose one of the accounts below.", ErrorKind.Invalid, "Account");

internal sealed record AppIncomplete(string Field, string What)
    : Error("oauth.app-incomplete", $"Enter the {What}.", ErrorKind.Invalid, Field);

internal sealed record AppTooLong(string Field)
    : Error("oauth.app-too-long", "This is longer than 500 characters.", ErrorKind.Invalid, Field);

internal sealed record AppServerUnclear()
    : Error("oauth.app-server", "The address must begin with https://, or with http:// for a server on this machine.", ErrorKind.Invalid, "Server");
