using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ContentHub.Site.Caching;

/// <summary>
/// Complete answers of the public site, in memory of this instance. A page that was rendered while something was evicted is not kept:
/// it may show what was there before.
/// </summary>
internal sealed class PageCache(TimeProvider clock)
{
    /// <summary>Evictions reach other instances through the outbox; this is the net below it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, KeptPage> pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock gate = new();
    private long generation;
    private long bytes;

    /// <summary>Bytes for all pages together; the longest unused go first.</summary>
    public long Room { get; init; } = 64 * 1024 * 1024;

    public int Count => pages.Count;

    /// <summary>Read it before rendering and give it to <see cref="Keep"/>.</summary>
    public long Generation => Volatile.Read(ref generation);

    public bool TryFind(string key, [NotNullWhen(true)] out KeptPage? page)
    {
        if (!pages.TryGetValue(key, out page))
        {
            return false;
        }

        var now = clock.GetTimestamp();
        if (clock.GetElapsedTime(page.KeptSince, now) > Longest)
        {
            Remove(key);
            return false;
        }

        page.LastUsed = now;
        return true;
    }

    public void Keep(string key, KeptPage page, long rendered)
    {
        lock (gate)
        {
            if (rendered != generation || page.Size > Room / 4)
            {
                return;
            }

            RemoveInside(key);
            pages[key] = page;
            bytes += page.Size;
            if (bytes > Room)
            {
                MakeRoom();
            }
        }
    }

    public void Evict(params ReadOnlySpan<string> tags)
    {
        lock (gate)
        {
            Volatile.Write(ref generation, generation + 1);
            foreach (var (key, page) in pages)
            {
                foreach (var tag in tags)
                {
                    if (tag == CacheTag.All || page.Tags.Contains(tag))
                    {
                        RemoveInside(key);
                        break;
                    }
                }
            }
        }
    }

    private void Remove(string key)
    {
        lock (gate)
        {
            RemoveInside(key);
        }
    }

    private void RemoveInside(string key)
    {
        if (pages.TryRemove(key, out var page))
        {
            bytes -= page.Size;
        }
    }

    private void MakeRoom()
    {
        foreach (var (key, _) in pages.ToArray().OrderBy(p => p.Value.LastUsed).Take(Math.Max(1, pages.Count / 4)))
        {
            RemoveInside(key);
        }
    }
}
