using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.OAuth;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.Tests.Contract;

// A connection that somebody signed in for stands in the database with the company's app, because its access is renewed there.
internal static class SignedIn
{
    public static async Task KeepAsync(TestHub hub, ChannelConnection connection)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        var service = scope.ServiceProvider.GetServices<IChannel>().Single(c => c.Description.Kind == connection.Kind);
        if (!service.Description.ConnectsInBrowser)
        {
            return;
        }

        await hub.DataAsync(async db =>
        {
            var channel = new Channel
            {
                Id = connection.Id,
                Kind = connection.Kind,
                Name = connection.Name,
                Settings = "{}",
                Secrets = "",
                ConnectedById = TestHub.Paul.Id,
                ConnectedAt = hub.Clock.GetUtcNow(),
                Version = 1,
            };
            scope.ServiceProvider.GetRequiredService<ChannelSecrets>().Store(channel, service.Description, connection.Values);
            db.Add(channel);
            db.Add(new NetworkApp
            {
                Kind = connection.Kind,
                ClientId = "fake-client",
                Secret = scope.ServiceProvider.GetRequiredService<OAuthSecrets>().Seal("fake-app-secret-5f1c"),
                Server = connection.Values[OAuthValues.Server],
            });
            return await db.SaveChangesAsync();
        });
    }
}
