using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;
using ContentHub.Media.Pictures;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace ContentHub.Media.Serving;

/// <summary>What the browser learns of a new picture. <c>Url</c> is what Markdown carries; <c>Src</c> shows it on this host.</summary>
internal sealed record UploadedPicture(Guid Id, string Url, string Src, string Markdown, int Width, int Height, string Name, string Color);

/// <summary><c>POST /hub/media</c>: one multipart part named <c>file</c>, read as it arrives.</summary>
internal static class UploadEndpoint
{
    public static void MapUpload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/hub/media", HandleAsync).WithName("media-upload").DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(
        HttpContext context, IMedia media, IAntiforgery antiforgery, UploadPace pace, IOptions<MediaOptions> options, CancellationToken stop)
    {
        var actor = context.Actor();
        if (actor.IsVisitor)
        {
            return NobodyThere(new SessionOver());
        }

        if (!await IsFromOurPageAsync(context, antiforgery))
        {
            return ((Result)new PageTooOld()).ToProblem();
        }

        if (!pace.Allows(actor.Id))
        {
            context.Response.Headers.RetryAfter = "60";
            return ((Result)new TooManyUploads()).ToProblem();
        }

        return await UploadAsync(context, media, actor, options.Value, stop);
    }

    private static async Task<IResult> UploadAsync(HttpContext context, IMedia media, Actor actor, MediaOptions options, CancellationToken stop)
    {
        try
        {
            if (context.Request.ContentLength > options.MostBytes + 100_000)
            {
                return ((Result)new PictureTooLarge(options.MostBytes)).ToProblem();
            }

            var part = await FilePart.FindAsync(context.Request, stop);
            if (part is null)
            {
                return ((Result)new NoFileSent()).ToProblem();
            }

            var uploaded = await media.UploadAsync(part.Content, part.FileName, actor, stop);
            return uploaded.Succeeded ? Created(context, uploaded.Value) : uploaded.ToProblem();
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ((Result)new PictureTooLarge(options.MostBytes)).ToProblem();
        }
        catch (Exception problem) when (problem is BadHttpRequestException or InvalidDataException or IOException && !stop.IsCancellationRequested)
        {
            return ((Result)new UploadBroken()).ToProblem();
        }
    }

    /// <summary>401 rather than a kind of refusal: the page offers to sign in again.</summary>
    private static ProblemHttpResult NobodyThere(SessionOver over) => TypedResults.Problem(
        over.Message, statusCode: StatusCodes.Status401Unauthorized, type: $"urn:contenthub:{over.Code}", extensions: new Dictionary<string, object?> { ["code"] = over.Code });

    private static Created<UploadedPicture> Created(HttpContext context, AssetView asset)
    {
        var url = MediaPaths.Markdown(asset.Id);
        var src = context.Request.PathBase.Add(url).Value!;
        return TypedResults.Created(src, new UploadedPicture(asset.Id, url, src, url, asset.Width, asset.Height, asset.FileName, asset.Color));
    }

    /// <summary>Only the header counts: looking for the token in the body would read the whole upload first.</summary>
    private static async Task<bool> IsFromOurPageAsync(HttpContext context, IAntiforgery antiforgery) =>
        context.Request.Headers.ContainsKey("RequestVerificationToken") && await antiforgery.IsRequestValidAsync(context);
}
