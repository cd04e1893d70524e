namespace ContentHub.Web.Api;

internal sealed record ApiProblem(int Status, string Title, string When, string Code, string Detail);

/// <summary>The refusals that an operation can give by its nature, with an example each, for the OpenAPI document.</summary>
internal static class ApiProblems
{
    private static readonly ApiProblem Malformed =
        new(400, "Bad Request", "The request can't be read.", "request.malformed", "The JSON of the request can't be read: at $.title, line 1, position 12.");

    private static readonly ApiProblem NoToken =
        new(401, "Unauthorized", "No token, or one that is over.", "token.expired", "This access token has expired. Make a new one in your profile.");

    private static readonly ApiProblem NotYours =
        new(403, "Forbidden", "Token or role do not allow it.", "access.not-yours", "Your role does not allow this (Approve posts of others). Ask an administrator if you need it.");

    private static readonly ApiProblem NotThere =
        new(404, "Not Found", "It does not exist, or you may not see it.", "access.not-there", "This post does not exist, or you may not see it.");

    private static readonly ApiProblem Conflict =
        new(409, "Conflict", "The state does not allow it.", "post.not-from-this-state", "This post is approved: submitting it is not possible now. Load the page again to see what is.");

    private static readonly ApiProblem Stale =
        new(412, "Precondition Failed", "It was changed after you read it.", "post.changed-elsewhere", "Mark Winter changed this post after you opened it. Your words are kept here: compare them and save again.");

    private static readonly ApiProblem TooLarge =
        new(413, "Content Too Large", "Larger than the stated limit.", "post.title-too-long", "A title has at most 200 characters; this one has 240.");

    private static readonly ApiProblem NotJson =
        new(415, "Unsupported Media Type", "The body is not JSON.", "request.not-json", "Send the body as JSON, with Content-Type: application/json.");

    private static readonly ApiProblem NotAValue =
        new(422, "Unprocessable Entity", "A value can't be accepted.", "request.not-a-value", "The value of “stage” can't be used. Allowed: draft, inReview, changesRequested, approved, archived.");

    private static readonly ApiProblem NoVersion =
        new(428, "Precondition Required", "If-Match is missing.", "request.version-missing", "Say which version you changed: send the ETag that you read as If-Match.");

    private static readonly ApiProblem TooMany =
        new(429, "Too Many Requests", "Too many requests with this token.", "request.too-many", "Too many requests with this token. Wait as long as Retry-After says.");

    public static IEnumerable<ApiProblem> For(string method, bool needsVersion, bool hasBody)
    {
        ApiProblem[] always = [NoToken, NotYours, NotThere, NotAValue, TooMany];
        ApiProblem[] writes = method == "GET" ? [] : [Malformed, Conflict];
        ApiProblem[] versions = needsVersion ? [Stale, NoVersion] : [];
        ApiProblem[] bodies = hasBody ? [TooLarge, NotJson] : [];
        return always.Concat(writes).Concat(versions).Concat(bodies).OrderBy(p => p.Status);
    }
}
