using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Texts;

// Pure: the text that a network gets when nobody wrote one: title, summary and disclosure, as much as fits.
internal static class FirstText
{
    // Fewer characters than this say nothing: the title stands alone then.
    private const int LeastSummary = 20;

    // fits: whether a whole text can be sent; the link is the network's own business.
    // signature: kept whole or left out; it never takes the room of the title.
    public static string Of(PostContent content, Func<string, bool> fits, string signature = "")
    {
        var disclosure = TextForm.Clean(content.Disclosure);
        disclosure = fits(disclosure) ? disclosure : "";
        var title = Shortening.To(TextForm.Clean(content.Title), text => fits(TextForm.Joined(text, disclosure)));
        var signed = TextForm.Joined(TextForm.Clean(signature), disclosure);
        var end = fits(TextForm.Joined(title, signed)) ? signed : disclosure;
        var summary = TextForm.Clean(content.Summary);
        var said = summary.Length == 0 || summary == title ? "" : Shortening.To(summary, text => fits(TextForm.Joined(title, text, end)));
        return TextForm.Joined(title, said.Length >= LeastSummary || said == summary ? said : "", end);
    }
}
