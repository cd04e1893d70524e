using System.Globalization;
using System.Text;

namespace ContentHub.Publishing.TrackedLinks;

/// <param name="Channel">Kind of network: <c>bluesky</c>.</param>
/// <param name="Author">The author's name in addresses.</param>
internal sealed record LinkFacts(string Channel, string Slug, string Author);

/// <summary>Pure: puts UTM parameters onto an address. One that stands there already is left as it is.</summary>
internal static class LinkTags
{
    public static Uri Onto(Uri address, LinkRule rule, LinkFacts facts)
    {
        var query = new StringBuilder(address.Query.TrimStart('?'));
        foreach (var (name, text) in new[] { ("utm_source", rule.Source), ("utm_medium", rule.Medium), ("utm_campaign", rule.Campaign), ("utm_content", rule.Content) })
        {
            var value = Filled(text, facts);
            if (value.Length > 0 && !Has(address, name))
            {
                query.Append(query.Length > 0 ? "&" : "").Append(CultureInfo.InvariantCulture, $"{name}={Uri.EscapeDataString(value)}");
            }
        }

        return new UriBuilder(address) { Query = query.ToString() }.Uri;
    }

    private static bool Has(Uri address, string name) => address.Query.TrimStart('?').Split('&').Any(p => p.Split('=')[0] == name);

    /// <summary>Lower case without blanks, so that the same thing is never counted under two names.</summary>
    private static string Filled(string text, LinkFacts facts) => text
        .Replace("{channel}", facts.Channel, StringComparison.Ordinal).Replace("{slug}", facts.Slug, StringComparison.Ordinal).Replace("{author}", facts.Author, StringComparison.Ordinal)
        .Trim().ToLowerInvariant().Replace(' ', '-');
}
