using System.Security.Cryptography;
using System.Text;

namespace ContentHub.Site.Articles;

/// <summary>The address of a tag: letters and digits of any script, everything else is a hyphen.</summary>
internal static class TagKey
{
    public static string Of(string label)
    {
        var key = new StringBuilder(label.Length);
        foreach (var rune in label.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                key.Append(Rune.ToLowerInvariant(rune));
            }
            else if (key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }

        var text = key.ToString().Trim('-');
        return text.Length switch
        {
            // A tag of signs only (an emoji) still has an address.
            0 => "t-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(label)))[..12],
            > 100 => text[..100],
            _ => text,
        };
    }
}
