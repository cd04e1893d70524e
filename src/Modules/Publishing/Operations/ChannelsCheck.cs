using System.Globalization;
using ContentHub.Kernel.Modules;
using ContentHub.Publishing.Connections;

namespace ContentHub.Publishing.Operations;

/// <summary>Looks at every connection now, without posting.</summary>
internal sealed class ChannelsCheck(ChannelBook book, LookAtChannels look) : ICommandVerb
{
    public string Name => "channels check";

    public string Help => "looks at every connected channel without posting, and says what is wrong";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        if (arguments.Count > 0)
        {
            await output.WriteLineAsync("channels check");
            return 2;
        }

        var bad = 0;
        foreach (var served in await book.ConnectedAsync(stop))
        {
            var channel = await look.LookAsync(served, stop);
            bad += channel.Trouble.Length > 0 ? 1 : 0;
            var ends = channel.ExpiresAt is { } at ? string.Create(CultureInfo.InvariantCulture, $", access ends {at:yyyy-MM-dd HH:mm} UTC") : "";
            var paused = channel.Paused ? ", paused" : "";
            await output.WriteLineAsync($"{(channel.Trouble.Length > 0 ? "BAD" : "ok"),-4} {channel.Kind,-12} {channel.Name}: {(channel.Trouble.Length > 0 ? channel.Trouble : "works")}{ends}{paused}");
        }

        return bad == 0 ? 0 : 1;
    }
}
