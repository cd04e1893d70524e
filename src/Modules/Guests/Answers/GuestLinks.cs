using System.Text.RegularExpressions;

namespace ContentHub.Guests.Answers;

/// <summary>A quoted mail carries the guest's link: whoever reads the comment must not get it.</summary>
internal static partial class GuestLinks
{
    public static bool Has(string word) => Link().IsMatch(word);

    public static string Hide(string text) => Link().Replace(text, "$1…");

    /// <summary>Also as the filters of mail servers write it into links of their own.</summary>
    [GeneratedRegex(@"((?:/|%2F)guest(?:/|%2F))(?:[A-Za-z0-9_-]{20,}|…)", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
