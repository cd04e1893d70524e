namespace ContentHub.Posts.Contracts;

public enum FindingSeverity
{
    /// <summary>Good to know.</summary>
    Hint,

    /// <summary>Should be mended or waived.</summary>
    Warning,

    /// <summary>Blocks approval and sending.</summary>
    Blocks,
}

/// <summary>Something that a check found in a text.</summary>
/// <param name="Code">Stable: <c>check.alt-missing</c>, <c>bluesky.too-long</c>.</param>
/// <param name="Message">What to do about it.</param>
/// <param name="Field">Form field it belongs to, or null.</param>
public sealed record Finding(string Code, FindingSeverity Severity, string Message, string? Field = null);
