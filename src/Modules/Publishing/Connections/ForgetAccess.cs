using System.Text.Json;
using ContentHub.Data;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Connections;

/// <summary>Deletes a channel's credentials. Where the network can take an access back, it is told so as soon as it answers.</summary>
internal sealed class ForgetAccess(HubDbContext db, ChannelBook book, ChannelSecrets secrets, Ids ids, TimeProvider clock)
{
    /// <summary>Saved by the caller, together with the reason for it.</summary>
    public void Of(Channel channel)
    {
        if (book.ServiceOf(channel.Kind) is { Description.ConnectsInBrowser: true } && book.Open(channel) is { } connection && connection.Values.ContainsKey(OAuthValues.Access))
        {
            var now = clock.GetUtcNow();
            db.Add(new Revocation
            {
                Id = ids.New(),
                Kind = channel.Kind,
                ChannelId = channel.Id,
                ChannelName = channel.Name,
                Values = secrets.Seal(JsonSerializer.Serialize(connection.Values)),
                NextAt = now,
                CreatedAt = now,
            });
        }

        (channel.Disconnected, channel.Secrets, channel.Trouble) = (true, "", "");
        channel.Version++;
    }
}
