namespace ContentHub.Kernel.Results;

/// <summary>What sort of refusal it is; one place maps it to a form message and to an HTTP status.</summary>
public enum ErrorKind
{
    /// <summary>The input can't be accepted as it is (400/422).</summary>
    Invalid,

    /// <summary>There is nothing here, or nothing that this person may know of (404).</summary>
    NotFound,

    /// <summary>Known, but not this person's to do (403).</summary>
    Forbidden,

    /// <summary>The state does not allow it, or someone was faster (409).</summary>
    Conflict,

    /// <summary>Someone else holds it just now (423).</summary>
    Locked,

    /// <summary>Larger than the stated limit (413).</summary>
    TooLarge,

    /// <summary>Too often; wait (429).</summary>
    TooMany,

    /// <summary>Something that we depend on does not answer (503).</summary>
    Unavailable,
}

/// <summary>
/// A named refusal. Derive one record per refusal: the type names it in code, <paramref name="Code"/> names it for other software
/// and never changes (<c>post.not-from-this-state</c>), <paramref name="Message"/> tells a person what to do and may change.
/// </summary>
/// <param name="Code">Stable, lower case, <c>noun.reason</c>.</param>
/// <param name="Message">One or two sentences in the second person.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Field">Name of the form field it belongs to (<c>Title</c>), or null for the whole form.</param>
public abstract record Error(string Code, string Message, ErrorKind Kind, string? Field = null);
