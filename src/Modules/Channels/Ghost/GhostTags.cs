using ContentHub.Channels.Calls;
using ContentHub.Kernel.Texts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Ghost;

// Ghost makes tags by name and would make “news” beside “News”, so what exists is looked up first.
internal sealed class GhostTags(GhostClient client)
{
    public async Task<(IReadOnlyList<GhostTag>? Tags, DeliveryOutcome? Refusal)> FindAsync(IEnumerable<string> names, GhostAccount account, CancellationToken stop)
    {
        List<GhostTag> tags = [];
        // A tag that begins with # would be hidden from readers.
        foreach (var name in names.Select(n => PlainText.Cut(n.Trim().TrimStart('#').Trim(), GhostLimits.Tag)).Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var seen = await client.TagsLikeAsync(account, name, stop);
            if (!seen.IsOk)
            {
                return (null, GhostOutcomes.BeforeSending(seen));
            }

            var there = seen.Part("tags").Items().FirstOrDefault(t => string.Equals(t.StringOf("name"), name, StringComparison.OrdinalIgnoreCase)).StringOf("id");
            tags.Add(new GhostTag(there, name));
        }

        return (tags, null);
    }
}
