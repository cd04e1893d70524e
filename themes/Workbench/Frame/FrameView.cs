using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;

namespace ContentHub.Themes.Workbench.Frame;

/// <summary>What the layout needs to know: who is here, where they may go, and what waits there.</summary>
public sealed class FrameView(IEnumerable<Module> modules, IEnumerable<INavigationCounter> counters, IEnumerable<IStandingNotice> standing)
{
    public IReadOnlyList<NavigationItem> Lines(Actor actor) =>
        [.. modules.SelectMany(m => m.Navigation).Where(n => n.Needs is null || actor.Can(n.Needs)).OrderBy(n => n.Order)];

    /// <summary>Key and number for each counter; asked once per page and by the live counts.</summary>
    public async Task<IReadOnlyDictionary<string, (string Page, int Count)>> CountsAsync(Actor actor, CancellationToken stop)
    {
        var counts = new Dictionary<string, (string, int)>();
        foreach (var counter in counters)
        {
            counts[counter.Key] = (counter.Page, await counter.CountAsync(actor, stop));
        }

        return counts;
    }

    /// <summary>What holds for everybody just now.</summary>
    public async Task<IReadOnlyList<StandingNotice>> StandingAsync(Actor actor, CancellationToken stop)
    {
        var notices = new List<StandingNotice>();
        foreach (var source in standing)
        {
            if (await source.ForAsync(actor, stop) is { } notice)
            {
                notices.Add(notice);
            }
        }

        return notices;
    }

    /// <summary>Whether "Write" leads anywhere for this person.</summary>
    public static bool MayWrite(Actor actor) => actor.IsSystem || actor.Permissions.Contains("posts.write");

    public static string Initials(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(w => w[..1])).ToUpperInvariant();

    /// <summary>One of six quiet avatar tones, the same for the same person everywhere.</summary>
    public static int Tone(Guid id) => (id.ToByteArray()[^1] % 6) + 1;
}
