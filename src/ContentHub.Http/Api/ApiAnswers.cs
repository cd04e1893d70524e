using System.Globalization;
using System.Text.Json;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Http.Api;

/// <summary>One stretch of a list. <paramref name="Next"/> goes into <c>after</c> of the next request; null at the end.</summary>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>How the API answers.</summary>
public static class ApiAnswers
{
    /// <summary>200 with the version as ETag.</summary>
    public static IResult Versioned<T>(HttpContext http, T body, int version)
    {
        http.Response.Headers.ETag = Tag(version);
        return TypedResults.Ok(body);
    }

    public static string Tag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>problem+json. That someone was faster is 412 here: the request said which version it was made on.</summary>
    public static IResult Refused(Result result) => result.ToProblem(status: IsStale(result.Error) ? StatusCodes.Status412PreconditionFailed : null);

    public static IResult Refused(Error error) => Refused(Result.Refused(error));

    /// <summary>Reads version and body, then decides.</summary>
    /// <param name="http">The request.</param>
    /// <param name="decide">Gets the version of <c>If-Match</c> and the body.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <param name="optional">True: the body may be missing.</param>
    public static async Task<IResult> DecideAsync<T>(this HttpContext http, Func<int, T, Task<IResult>> decide, CancellationToken stop, bool optional = true)
        where T : class, new()
    {
        var version = http.Request.Version();
        if (!version.Succeeded)
        {
            return Refused(version);
        }

        var body = await http.Request.ReadAsync<T>(optional, stop);
        return body.Succeeded ? await decide(version.Value, body.Value) : Refused(body);
    }

    /// <summary>How an enum is written in JSON: <c>changesRequested</c>.</summary>
    public static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    public static string Word<T>(T value)
        where T : struct, Enum => Word(value.ToString());

    private static bool IsStale(Error error) => error.Code is "post.changed-elsewhere" or "post.someone-was-faster" or "access.someone-was-faster";
}
