using System.Collections.Concurrent;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Orchard;

// Access tokens live in memory only, one per connection and instance, and are made anew when they are over.
internal sealed class OrchardTokens(OrchardClient client, TimeProvider clock)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Guid, Kept> tokens = [];

    // Once more with a new token when the site says that the present one is over.
    public async Task<CallAnswer> CallAsync(OrchardAccount account, Func<string, Task<CallAnswer>> call, CancellationToken stop)
    {
        var (token, trouble) = await OpenAsync(account, stop);
        if (token is null)
        {
            return trouble!;
        }

        var answer = await call(token);
        if (answer.Status != 401)
        {
            return answer;
        }

        tokens.TryRemove(account.Connection, out _);
        (token, trouble) = await OpenAsync(account, stop);
        return token is null ? trouble! : await call(token);
    }

    private async Task<(string? Token, CallAnswer? Trouble)> OpenAsync(OrchardAccount account, CancellationToken stop)
    {
        if (tokens.TryGetValue(account.Connection, out var kept) && kept.Fingerprint == account.Fingerprint && kept.Until > clock.GetUtcNow())
        {
            return (kept.Token, null);
        }

        var answer = await client.TokenAsync(account, stop);
        // A token becomes a header: line ends in it would be refused with an exception that shows it.
        if (!answer.IsOk || answer.Text("access_token") is not { Length: > 0 and < 16_000 } token || !token.All(c => c is > ' ' and < (char)127))
        {
            return (null, answer);
        }

        var seconds = answer.Body!.Value.NumberOf("expires_in") is > 0 and < 1_000_000 and var life ? life : 600;
        tokens[account.Connection] = new Kept(account.Fingerprint, token, clock.GetUtcNow().AddSeconds(seconds) - Early);
        return (token, null);
    }

    // Not a record: nothing may print the token by accident.
    private sealed class Kept(string fingerprint, string token, DateTimeOffset until)
    {
        public string Fingerprint => fingerprint;

        public string Token => token;

        public DateTimeOffset Until => until;
    }
}
