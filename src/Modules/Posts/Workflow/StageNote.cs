using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;

namespace ContentHub.Posts.Workflow;

/// <summary>What a person says with a move.</summary>
internal static class StageNote
{
    public const int MaxLength = 4000;

    public static Result<string> Of(string? text, bool required)
    {
        var clean = PlainText.Lines(text ?? "").Trim();
        if (clean.Length > MaxLength)
        {
            return new NoteTooLong();
        }

        return clean.Length == 0 && required ? new ReasonMissing() : clean;
    }
}
