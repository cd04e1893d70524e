namespace ContentHub.Posts.Markdown;

/// <summary>
/// A look at the raw text before it is parsed. Nobody writes a thousand brackets in one paragraph; a parser that backtracks over
/// them takes minutes for a megabyte, and no timeout can stop it. The bounds keep the worst text of that size under a few seconds.
/// </summary>
internal static class Nesting
{
    private const int MostOpenInBlock = 1_000;
    private const int MostMarksInBlock = 2_000;
    private const int MostCellsInBlock = 20_000;
    private const int MostDefinitions = 2_000;

    public static bool IsHostile(string markdown)
    {
        int open = 0, marks = 0, cells = 0, definitions = 0;
        var before = '\n';
        var blank = true;
        foreach (var c in markdown)
        {
            if (c == '\n')
            {
                // A blank line ends a block, and with it everything that inline parsing looks at together.
                (open, marks, cells) = blank ? (0, 0, 0) : (open, marks, cells);
                blank = true;
                continue;
            }

            blank &= char.IsWhiteSpace(c);
            open += c is '[' or '>' or '(' or '<' ? 1 : 0;
            marks += c is '*' or '_' or '~' or '`' or '!' or '^' or ']' ? 1 : 0;
            cells += c == '|' ? 1 : 0;
            definitions += c == ':' && before == ']' ? 1 : 0;
            before = c;
            if (open > MostOpenInBlock || marks > MostMarksInBlock || cells > MostCellsInBlock || definitions > MostDefinitions)
            {
                return true;
            }
        }

        return false;
    }
}
