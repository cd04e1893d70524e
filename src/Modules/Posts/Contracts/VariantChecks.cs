namespace ContentHub.Posts.Contracts;

/// <summary>What every network looks at in the same way. Codes: <c>variant.too-many-pictures</c>, <c>variant.too-many-parts</c>, <c>variant.alt-too-long</c> block; <c>variant.alt-missing</c> warns.</summary>
public static class VariantChecks
{
    public static IEnumerable<Finding> Of(ChannelVariant variant, int parts, VariantRules rules, string label)
    {
        if (variant.Pictures.Count > rules.Pictures)
        {
            yield return Blocks("variant.too-many-pictures", rules.Pictures == 0 ? $"{label} takes no pictures of its own. Remove them." : $"{label} takes {rules.Pictures} pictures. Remove {variant.Pictures.Count - rules.Pictures}.");
        }

        if (parts > rules.Parts)
        {
            yield return Blocks("variant.too-many-parts", rules.Parts == 1 ? $"{label} takes one post. Remove the lines of three hyphens." : $"{label} takes {rules.Parts} posts in a row. Remove {parts - rules.Parts}.");
        }

        if (variant.Pictures.Any(p => p.Alt.Length > rules.AltLimit))
        {
            yield return Blocks("variant.alt-too-long", $"{label} takes {rules.AltLimit:N0} characters to describe a picture. Shorten the description.");
        }

        if (variant.Pictures.Any(p => p.Alt.Length == 0))
        {
            yield return new Finding("variant.alt-missing", FindingSeverity.Warning, $"A picture for {label} has no description. Say what it shows, for people who can’t see it.");
        }
    }

    private static Finding Blocks(string code, string message) => new(code, FindingSeverity.Blocks, message);
}
