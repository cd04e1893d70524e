using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace ContentHub.Posts.Comparing;

/// <summary>The words of a block with how they look. Neighbours that look alike are joined before they are cut into words.</summary>
internal sealed class InlineReader
{
    private readonly List<Word> words = [];
    private readonly StringBuilder open = new();
    private (Look Look, string? Target) state;

    public static List<Word> Of(ContainerInline? inline)
    {
        var reader = new InlineReader();
        if (inline is not null)
        {
            reader.Read(inline, Look.Plain, null);
        }

        reader.Close();
        return reader.words;
    }

    public static Word Picture(LinkInline image) =>
        new(string.Concat(Of(image).Select(w => w.Text)), Look.Picture, image.Url);

    // The depth is bounded by the parser's own limit.
    private void Read(ContainerInline container, Look look, string? target)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Write(literal.Content.ToString(), look, target);
                    break;
                case CodeInline code:
                    Write(code.Content, look | Look.Code, target);
                    break;
                case HtmlEntityInline entity:
                    Write(entity.Transcoded.ToString(), look, target);
                    break;
                case AutolinkInline link:
                    Write(link.Url, look | Look.Link, link.IsEmail ? "mailto:" + link.Url : link.Url);
                    break;
                case LineBreakInline:
                    Write(" ", look, target);
                    break;
                case TaskList task:
                    Write(task.Checked ? "☑" : "☐", look, target);
                    break;
                case FootnoteLink { IsBackLink: true }:
                    break;
                case FootnoteLink note:
                    Write($"[{note.Footnote.Order}]", look, target);
                    break;
                case LinkInline { IsImage: true } image:
                    Close();
                    words.Add(Picture(image));
                    break;
                case LinkInline link:
                    Read(link, look | Look.Link, string.IsNullOrEmpty(link.Title) ? link.Url : $"{link.Url} “{link.Title}”");
                    break;
                case EmphasisInline emphasis:
                    Read(emphasis, look | Of(emphasis), target);
                    break;
                case DelimiterInline delimiter:
                    Write(delimiter.ToLiteral(), look, target);
                    Read(delimiter, look, target);
                    break;
                case ContainerInline inner:
                    Read(inner, look, target);
                    break;
            }
        }
    }

    private static Look Of(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~' } => Look.Struck,
        { DelimiterCount: > 1 } => Look.Bold,
        _ => Look.Italic,
    };

    private void Write(string text, Look look, string? target)
    {
        if (state != (look, target))
        {
            Close();
            state = (look, target);
        }

        open.Append(text);
    }

    private void Close()
    {
        WordSplitter.Into(words, open.ToString(), state.Look, state.Target);
        open.Clear();
    }
}
