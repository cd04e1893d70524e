using System.Globalization;
using ContentHub.Http.Actors;
using ContentHub.Kernel.Time;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ContentHub.Themes.Workbench.TagHelpers;

/// <summary>
/// <c>&lt;moment at="@x" /&gt;</c>: "2 h ago", with the exact time in the person's zone on hover.
/// <c>exact="true"</c> writes the exact time with its zone instead.
/// </summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MomentTagHelper(TimeProvider clock) : TagHelper
{
    public DateTimeOffset At { get; set; }

    public bool Exact { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var zone = ViewContext.HttpContext.Actor().TimeZone;
        var local = Zones.In(At, zone);
        var exact = local.ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture) + $" ({zone})";
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", exact);
        output.Content.SetContent(Exact ? exact : Relative.Of(At, clock.GetUtcNow(), local));
    }
}
