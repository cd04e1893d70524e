using System.Text.RegularExpressions;
using ContentHub.Posts.Contracts;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentHub.Posts.EditClasses;

/// <summary>What readers get of a text beside the words of its blocks: where a list begins to count, code to the last blank, what pops up over a link; and the addresses in a plain text.</summary>
internal static partial class HiddenParts
{
    public static IEnumerable<ClassedEdit> Of(string old, string now, PostMarkdown markdown)
    {
        if (markdown.Read(old) is not { } before || markdown.Read(now) is not { } after)
        {
            return [ClassedEdit.Of(EditClass.Meaning, "text", "", "")];
        }

        return
        [
            .. Differ(EditClass.Claim, Starts(before), Starts(after)), .. Differ(EditClass.Claim, Ticks(before), Ticks(after)),
            .. Differ(EditClass.Meaning, Codes(before), Codes(after)), .. Differ(EditClass.Meaning, Titles(before), Titles(after)),
            .. Differ(EditClass.Style, Kinds(before), Kinds(after)),
        ];
    }

    /// <summary>Addresses, names of accounts and tags of networks: nobody reads them as words.</summary>
    public static IReadOnlyList<string> AddressesIn(string text)
    {
        try
        {
            return [.. Address().Matches(text).Select(m => m.Value)];
        }
        catch (RegexMatchTimeoutException)
        {
            return [text];
        }
    }

    private static IEnumerable<ClassedEdit> Differ(EditClass type, IEnumerable<string> old, IEnumerable<string> now)
    {
        var (before, after) = (string.Join('\n', old), string.Join('\n', now));
        return before == after ? [] : [ClassedEdit.Of(type, "text", before, after)];
    }

    private static IEnumerable<string> Starts(MarkdownDocument text) => text.Descendants<ListBlock>().Where(l => l.IsOrdered && (l.OrderedStart ?? "1") != "1").Select(l => l.OrderedStart + ".");

    private static IEnumerable<string> Ticks(MarkdownDocument text) => text.Descendants<TaskList>().Select(t => t.Checked ? "☑" : "☐");

    private static IEnumerable<string> Codes(MarkdownDocument text) => text.Descendants<CodeBlock>().Select(c => c.Lines.ToString());

    private static IEnumerable<string> Titles(MarkdownDocument text) => text.Descendants<LinkInline>().Where(l => !l.IsImage && !string.IsNullOrEmpty(l.Title)).Select(l => l.Title!);

    private static IEnumerable<string> Kinds(MarkdownDocument text) => text.Descendants<FencedCodeBlock>().Select(c => c.Info ?? "");

    [GeneratedRegex(@"(?:https?://|www\.|mailto:|[@#])\S+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:/\S*)?", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Address();
}
