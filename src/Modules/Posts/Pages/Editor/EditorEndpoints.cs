using System.Text.Json;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Holds;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>What the editor island calls. Signed in by cookie, so each answer asks for the antiforgery token first.</summary>
internal static class EditorEndpoints
{
    public static void MapEditor(this IEndpointRouteBuilder endpoints)
    {
        var post = endpoints.MapGroup("/hub/posts/{id:guid}").RequireAuthorization().AddEndpointFilter(AskForTokenAsync).ExcludeFromDescription();
        post.MapPost("/save", SaveEndpoint.HandleAsync).WithName("post-save");
        post.MapPost("/copy", CopyEndpoint.HandleAsync).WithName("post-copy");
        post.MapPost("/waive", WaiveEndpoint.HandleAsync).WithName("post-waive");
        post.MapPost("/hold", HoldEndpoint.HandleAsync).WithName("post-hold");
    }

    /// <summary>Reads the JSON of a save within its bounds; anything else is a named refusal.</summary>
    public static async Task<Result<T>> ReadAsync<T>(HttpRequest request, CancellationToken stop)
        where T : class
    {
        if (request.ContentLength > SaveLimits.Bytes)
        {
            return new SaveTooLarge();
        }

        try
        {
            return request.HasJsonContentType() && await request.ReadFromJsonAsync<T>(stop) is { } read ? read : new NotReadable();
        }
        catch (Exception failed) when (failed is JsonException or InvalidOperationException or BadHttpRequestException)
        {
            return new NotReadable();
        }
    }

    /// <summary>
    /// Refusals as the island reads them: 409 means "somebody else saved a newer text" and 423 "somebody holds it", each with a name;
    /// what belongs to a field is always 422 or 413.
    /// </summary>
    public static IResult Refuse(Result refused)
    {
        var more = refused.Error switch
        {
            ChangedElsewhere changed => new Dictionary<string, object?> { ["by"] = changed.Who, ["version"] = changed.CurrentVersion },
            WrittenTogether together => new Dictionary<string, object?> { ["by"] = together.Who },
            HeldBySomeone held => new Dictionary<string, object?> { ["by"] = held.Who },
            _ => null,
        };
        var errors = refused.Errors.Select(e => e is { Field: not null, Kind: ErrorKind.Conflict } ? e with { Kind = ErrorKind.Invalid } : e);
        return Result.Refused([.. errors]).ToProblem(more);
    }

    /// <summary>For addresses that change something and are signed in by cookie.</summary>
    internal static async ValueTask<object?> AskForTokenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var antiforgery = context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(context.HttpContext) ? await next(context) : Results.StatusCode(StatusCodes.Status400BadRequest);
    }
}
