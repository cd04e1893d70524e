using System.Collections.Concurrent;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Bluesky;

// Who we are at the service. Not a record: nothing may print the tokens by accident.
internal sealed class BlueskySession(string fingerprint, string did, string handle, string access, string refresh)
{
    public string Fingerprint => fingerprint;

    public string Did => did;

    public string Handle => handle;

    public string Access => access;

    public string Refresh => refresh;
}

// Sessions live in memory only, one per connection and instance. Signing in is scarce (30 times in five minutes), so it happens
// once, one at a time per connection, and a session is renewed rather than made anew.
internal sealed class BlueskySessions(BlueskyClient client, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, Place> places = [];

    // Calls with a session; once more with a renewed one when the service says that the token is over. Does not call, and answers
    // null, when the session belongs to another account than the one that is meant.
    public async Task<(BlueskySession? Session, CallAnswer? Answer)> CallAsync(
        BlueskyAccount account, string? meant, Func<BlueskySession, Task<CallAnswer>> call, CancellationToken stop)
    {
        var (session, answer) = await OpenAsync(account, null, stop);
        for (var again = false; session is not null && (meant is null || session.Did == meant); again = true)
        {
            answer = await call(session);
            if (again || !answer.IsTokenOver)
            {
                break;
            }

            (session, answer) = await OpenAsync(account, session, stop);
        }

        return (session, answer);
    }

    // over: the session that the service no longer takes.
    public async Task<(BlueskySession? Session, CallAnswer? Trouble)> OpenAsync(BlueskyAccount account, BlueskySession? over, CancellationToken stop)
    {
        var place = places.GetOrAdd(account.Connection, _ => new Place());
        await place.Turn.WaitAsync(stop);
        try
        {
            if (place.Session is { } kept && kept.Fingerprint == account.Fingerprint && kept != over)
            {
                return (kept, null);
            }

            // A password that was just changed gets its own try; the waiting time belongs to the old one.
            if (place.Refusal is { } refusal && place.RefusedFor == account.Fingerprint && refusal.RetryAt > clock.GetUtcNow())
            {
                return (null, refusal);
            }

            var renewable = place.Session is { } old && old.Fingerprint == account.Fingerprint ? old : null;
            return await NewAsync(account, place, renewable, stop);
        }
        finally
        {
            place.Turn.Release();
        }
    }

    private async Task<(BlueskySession? Session, CallAnswer? Trouble)> NewAsync(BlueskyAccount account, Place place, BlueskySession? old, CancellationToken stop)
    {
        if (old is not null)
        {
            var renewed = await client.RefreshSessionAsync(account, old.Refresh, stop);
            if (Read(account, renewed) is { } fresh)
            {
                place.Session = fresh;
                return (fresh, null);
            }

            // Trouble that passes: the old session may still be renewed later.
            if (!renewed.IsTokenOver && renewed.Status != 401)
            {
                return (null, renewed);
            }
        }

        var opened = await client.CreateSessionAsync(account, stop);
        place.Session = Read(account, opened);
        (place.Refusal, place.RefusedFor) = opened.Status == 429 ? (opened, account.Fingerprint) : (null, null);
        return (place.Session, place.Session is null ? opened : null);
    }

    private static BlueskySession? Read(BlueskyAccount account, CallAnswer answer)
    {
        var (did, handle, access, refresh) = (answer.Text("did"), answer.Text("handle"), answer.Text("accessJwt"), answer.Text("refreshJwt"));
        return answer.IsOk && did is not null && did.StartsWith("did:", StringComparison.Ordinal) && IsHeaderSafe(access) && IsHeaderSafe(refresh)
            ? new BlueskySession(account.Fingerprint, did, handle ?? did, access!, refresh!)
            : null;
    }

    // A token becomes a header: line ends in it would be refused with an exception that shows it.
    private static bool IsHeaderSafe(string? token) => token is { Length: > 0 and < 8000 } && token.All(c => c is > ' ' and < (char)127);

    private sealed class Place
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public BlueskySession? Session { get; set; }

        public CallAnswer? Refusal { get; set; }

        public string? RefusedFor { get; set; }
    }
}
