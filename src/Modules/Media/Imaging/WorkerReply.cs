using System.Globalization;
using ContentHub.Media.Contracts;

namespace ContentHub.Media.Imaging;

/// <summary>How a piece of work in the child process ended.</summary>
internal enum WorkerVerdict
{
    Done,
    NotAPicture,
    TooManyPixels,
    Broken,
    NoLibrary,
}

/// <summary>The one line that the worker prints: verdict, detail for the log, and what was made. Tabs part the fields.</summary>
internal sealed record WorkerReply(WorkerVerdict Verdict, string Detail, ProcessedImage? Image = null)
{
    public string ToLine()
    {
        var detail = Detail.ReplaceLineEndings("; ").Replace('\t', ' ');
        return Image is null
            ? $"{Verdict}\t{detail}"
            : string.Create(CultureInfo.InvariantCulture,
                $"{Verdict}\t{detail}\t{Image.MasterFile}\t{Image.ContentType}\t{Image.Width}\t{Image.Height}\t{Image.Color}\t{string.Join(',', Image.Widths)}");
    }

    /// <summary>Null when the line is not one of ours: the worker crashed.</summary>
    public static WorkerReply? Parse(string line)
    {
        var parts = line.TrimEnd('\r', '\n').Split('\t');
        if (!Enum.TryParse<WorkerVerdict>(parts[0], out var verdict) || parts.Length is not (2 or 8))
        {
            return null;
        }

        return new WorkerReply(verdict, parts[1], parts.Length == 8 ? ImageOf(parts) : null);
    }

    private static ProcessedImage ImageOf(string[] parts) => new(
        parts[2], parts[3], Number(parts[4]), Number(parts[5]), parts[6],
        [.. parts[7].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Number)]);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
