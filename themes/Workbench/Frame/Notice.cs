using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ContentHub.Themes.Workbench.Frame;

/// <summary>What the next page says once: "Submitted to Mark". Kept in TempData, shown by the layout.</summary>
public static class Notice
{
    private const string Key = "notice";

    private const string Label = "notice-label";
    private const string Link = "notice-link";

    /// <param name="page">The page that redirects.</param>
    /// <param name="sentence">Plain text.</param>
    /// <param name="kind"><c>ok</c>, <c>info</c>, <c>warn</c> or <c>danger</c>.</param>
    /// <param name="offer">What may be done besides, and where.</param>
    public static void Say(this PageModel page, string sentence, string kind = "ok", (string Label, string Address)? offer = null)
    {
        page.TempData[Key] = kind + ":" + sentence;
        (page.TempData[Label], page.TempData[Link]) = (offer?.Label, offer?.Address);
    }

    internal static (string Kind, string Sentence, string? Label, string? Address)? Take(ITempDataDictionary data) =>
        data[Key] is string said && said.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? (said[..colon], said[(colon + 1)..], data[Label] as string, data[Link] as string) : null;
}
