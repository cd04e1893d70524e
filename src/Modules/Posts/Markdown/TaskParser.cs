using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ContentHub.Posts.Markdown;

/// <summary><c>[x]</c> is a box only where an item begins with it. Markdig makes one of every <c>[x]</c> in a list, also of a link's words.</summary>
internal sealed class TaskParser : TaskListInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        processor is { Block: { Parent: ListItemBlock item } block, Root.FirstChild: null } && item[0] == block
        && slice.PeekChar(3) is (' ' or '\t' or '\n') && base.Match(processor, ref slice);
}
