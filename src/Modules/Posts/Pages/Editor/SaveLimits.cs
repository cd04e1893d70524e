using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>How large a save may be. Larger than any allowed text, so that a text that is too long gets its own answer.</summary>
internal static class SaveLimits
{
    public const int Bytes = 8 * 1024 * 1024;

    public const int WithPicture = 36 * 1024 * 1024;
}

internal sealed record SaveTooLarge() : Error(
    "post.save-too-large", "This is more than 8 MB of text. Split it into several posts; what you typed is kept in this browser.", ErrorKind.TooLarge);

internal sealed record NotReadable() : Error(
    "post.not-readable", "The request is not the JSON of a save.", ErrorKind.Invalid);
