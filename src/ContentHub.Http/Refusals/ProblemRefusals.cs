using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Http.Refusals;

/// <summary>The one place where a refusal becomes RFC 9457 problem+json.</summary>
public static class ProblemRefusals
{
    /// <summary>
    /// <c>{ "type": "urn:contenthub:post.title-empty", "title", "status", "detail", "code", "errors": { "title": ["…"] } }</c>.
    /// </summary>
    public static IResult ToProblem(this Result result, IReadOnlyDictionary<string, object?>? more = null, int? status = null)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = result.Error.Code };
        var fields = result.Errors.Where(e => e.Field is not null).GroupBy(e => CamelCase(e.Field!))
            .ToDictionary(g => g.Key, g => g.Select(e => e.Message).ToArray());
        if (fields.Count > 0)
        {
            extensions["errors"] = fields;
        }

        foreach (var (name, value) in more ?? new Dictionary<string, object?>())
        {
            extensions[name] = value;
        }

        return TypedResults.Problem(
            detail: result.Error.Message,
            statusCode: status ?? (result.Error as RequestError)?.Status ?? StatusOf(result.Error.Kind),
            type: $"urn:contenthub:{result.Error.Code}",
            extensions: extensions);
    }

    public static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Locked => StatusCodes.Status423Locked,
        ErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
    };

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
