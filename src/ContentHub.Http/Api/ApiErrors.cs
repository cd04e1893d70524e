using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace ContentHub.Http.Api;

/// <summary>Whatever goes wrong under <c>/api</c>, the answer is problem+json with a code: also where no endpoint was reached.</summary>
public sealed class ApiErrors(RequestDelegate next, IEnumerable<LargeApiRequest> large, ILogger<ApiErrors> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var most = large.FirstOrDefault(l => context.Request.Path.StartsWithSegments(l.Path))?.MostBytes ?? ApiRequests.MostBytes;
        if (context.Request.ContentLength > most)
        {
            await ApiAnswers.Refused(new RequestTooLarge(most)).ExecuteAsync(context);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }

        // Made for one token: no cache between may hand it to another.
        context.Response.Headers.CacheControl = "private, no-cache";
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException wrong) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = wrong.StatusCode;
        }
        catch (Exception bug) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            // The pattern, not the path: a path may hold a secret.
            log.LogError(bug, "{Method} {Route} failed", context.Request.Method, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "an unknown address");
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (!context.Response.HasStarted && context.Response.StatusCode >= 400 && context.Response.ContentType is null)
        {
            await ProblemAsync(context, most);
        }
    }

    private static Task ProblemAsync(HttpContext context, long most)
    {
        var (code, message) = context.Response.StatusCode switch
        {
            400 => ("request.malformed", "The request can't be read. Compare it with the documentation."),
            401 => ("token.missing", "Send a personal access token: Authorization: Bearer chub_…"),
            403 => ("access.not-yours", "This access token does not allow this."),
            404 => ("request.unknown-address", "There is nothing at this address. See /openapi/v1.json for all addresses."),
            405 => ("request.method-not-allowed", "This address does not take this method. The Allow header lists those it takes."),
            413 => ("request.too-large", new RequestTooLarge(most).Message),
            415 => ("request.not-json", new NotJson().Message),
            429 => ("request.too-many", "Too many requests with this token. Wait as long as Retry-After says."),
            _ => ("server.failed", "Something went wrong on our side. Try again later; the administrator finds the cause under the trace number."),
        };
        var more = new Dictionary<string, object?> { ["code"] = code, ["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier };
        return TypedResults.Problem(message, statusCode: context.Response.StatusCode, type: $"urn:contenthub:{code}", extensions: more).ExecuteAsync(context);
    }
}
