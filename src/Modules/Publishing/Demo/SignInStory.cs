using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.OAuth;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Demo;

/// <summary>
/// The company's page at LinkedIn, whose access ends in nine days, and Sara's own profile. Both are paused and neither exists; the company's app leads to the
/// fake LinkedIn of <c>tests/ContentHub.Fakes</c>, so that connecting can be shown on this machine.
/// </summary>
internal sealed class SignInStory(HubDbContext db, ChannelBook book, DemoDeliveries deliveries, OAuthSecrets secrets, TimeProvider clock) : IDemoStory
{
    private const string Kind = "linkedin";
    private const string Fake = "http://127.0.0.1:6102";

    public int Order => 42;

    public async Task TellAsync(CancellationToken stop)
    {
        // In a database whose story was told before there was LinkedIn, the posts have no texts for it.
        var told = clock.GetUtcNow().AddDays(-60).AddHours(-1);
        if (book.ServiceOf(Kind) is null || await db.Set<NetworkApp>().AnyAsync(stop) || !await db.Set<Channel>().AnyAsync(c => c.Kind == "bluesky" && c.ConnectedAt > told, stop))
        {
            return;
        }

        db.Add(new NetworkApp { Kind = Kind, ClientId = "fake-client", Secret = secrets.Seal("fake-app-secret-5f1c"), Server = Fake, SetById = DemoPeople.Paul, SetAt = clock.GetUtcNow().AddDays(-51) });
        Connect("Northwind on LinkedIn", null, "urn:li:organization:5583111", "Northwind Pumps", 9);
        Connect("Sara on LinkedIn", DemoPeople.Sara, "urn:li:person:sara-77", "Sara Sellers", 41);
        await db.SaveChangesAsync(stop);
    }

    private void Connect(string name, Guid? owner, string account, string accountName, int days)
    {
        var channel = deliveries.Connect(Kind, name, "", owner, (OAuthValues.Server, Fake), (OAuthValues.Account, account), (OAuthValues.AccountName, accountName));
        (channel!.Account, channel.ExpiresAt) = (accountName, clock.GetUtcNow().AddDays(days));
    }
}
