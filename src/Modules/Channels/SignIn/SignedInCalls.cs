using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.SignIn;

// Calls with the access of a sign-in; once more with a renewed one when the network says that it is over. What is refused for that was not done, so it is safe.
internal sealed class SignedInCalls(IConnectionTokens tokens, CallSender calls, TimeProvider clock)
{
    // margin: so long before its end an access is renewed, where it can be.
    // call: makes the request for a connection; its address is for the record when no call is made.
    public async Task<CallAnswer> CallAsync(ChannelConnection connection, TimeSpan margin, Uri address, Func<ChannelConnection, Task<CallAnswer>> call, CancellationToken stop)
    {
        var ends = connection.Values.Instant(OAuthValues.AccessEnds);
        var now = clock.GetUtcNow();
        if (connection.Values.GetValueOrDefault(OAuthValues.Refresh, "").Length > 0 && ends - margin <= now)
        {
            var renewed = await tokens.RenewAsync(connection, stop);
            if (renewed.Kind is Renewal.Later && ends <= now)
            {
                return Later(address, connection, renewed);
            }

            connection = renewed.Connection ?? connection;
        }

        var answer = await call(connection);
        // Twice: the first may only bring what another delivery or a person has renewed before, which may be over, too.
        for (var tries = 0; answer.Status == 401 && tries < 2; tries++)
        {
            var again = await tokens.RenewAsync(connection, stop);
            if (again.Connection is not { } fresh)
            {
                return again.Kind is Renewal.Later ? Later(address, connection, again) : answer;
            }

            connection = fresh;
            answer = await call(connection);
        }

        return answer;
    }

    public static IReadOnlyCollection<string> SecretsOf(ChannelConnection connection) =>
        [.. new[] { OAuthValues.Access, OAuthValues.Refresh }.Select(name => connection.Values.GetValueOrDefault(name, "")).Where(v => v.Length > 0)];

    private CallAnswer Later(Uri address, ChannelConnection connection, RenewedAccess renewed) =>
        calls.Kept(HttpMethod.Get, address, new CallManners(_ => Fault.None, SecretsOf(connection)), renewed.Said.Length > 0 ? renewed.Said : "its access could not be renewed just now");
}

internal static class AccessHealth
{
    // What is known of an access without asking: when it ends unless a person reconnects, and its rights.
    public static ChannelHealth Of(ChannelConnection connection)
    {
        var values = connection.Values;
        var renewable = values.GetValueOrDefault(OAuthValues.Refresh, "").Length > 0;
        var present = Words(values.GetValueOrDefault(OAuthValues.Scopes));
        return new ChannelHealth(
            null, values.GetValueOrDefault(OAuthValues.AccountName), values.Instant(renewable ? OAuthValues.RefreshEnds : OAuthValues.AccessEnds),
            present.Count == 0 ? null : new ChannelScopes(present, Words(values.GetValueOrDefault(OAuthValues.NeededScopes))));
    }

    private static IReadOnlyList<string> Words(string? text) => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
