using Typed = ContentHub.Kernel.Texts.PlainText;

namespace ContentHub.Posts.Drafts;

/// <summary>What people type, without what databases choke on.</summary>
internal static class PlainText
{
    public static string Lines(string? text) => Typed.Lines(text);

    public static string Line(string? text) => Typed.Line(text);
}
