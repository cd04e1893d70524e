using System.Security.Cryptography;
using System.Text;
using ContentHub.Posts.Contracts;

namespace ContentHub.Publishing.Cadences;

internal static class TextHash
{
    /// <summary>Of the words that the channel's readers get: its own text where there is one. Spaces and capitals make no other text.</summary>
    public static string Of(PostContent content, string channelKind)
    {
        var words = content.VariantFor(channelKind) ?? $"{content.Title}\n{content.Body}";
        var plain = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }
}
