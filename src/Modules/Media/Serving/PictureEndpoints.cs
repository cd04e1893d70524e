using ContentHub.Data;
using ContentHub.Http.Actors;
using ContentHub.Media.Pictures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ContentHub.Media.Serving;

/// <summary>Hands out pictures: to visitors those of published things, to signed-in people all.</summary>
internal static class PictureEndpoints
{
    public static void MapPictures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/media/{id:guid}", [HttpMethods.Get, HttpMethods.Head], (Guid id, HttpContext context, HubDbContext db, IOptions<DataOptions> data, CancellationToken stop) =>
            ServeAsync(id, null, context, db, data.Value, stop)).ExcludeFromDescription();
        endpoints.MapMethods("/media/{id:guid}/{width:int}.webp", [HttpMethods.Get, HttpMethods.Head], (Guid id, int width, HttpContext context, HubDbContext db, IOptions<DataOptions> data, CancellationToken stop) =>
            ServeAsync(id, width, context, db, data.Value, stop)).ExcludeFromDescription();
    }

    private static async Task<IResult> ServeAsync(Guid id, int? width, HttpContext context, HubDbContext db, DataOptions data, CancellationToken stop)
    {
        var asset = await db.Set<Asset>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, stop);
        if (asset is null || (!asset.IsPublic && context.Actor().IsVisitor) || (width is { } wide && !asset.ToView().Widths.Contains(wide)))
        {
            return NotFound(context);
        }

        var folder = MediaFolders.Of(data, id);
        var path = width is { } w ? MediaFolders.Rendition(folder, w) : Path.Combine(folder, asset.MasterFile);
        if (!File.Exists(path))
        {
            return NotFound(context);
        }

        context.Response.Headers.CacheControl = asset.IsPublic ? "public, max-age=31536000, immutable" : "private, max-age=3600";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var tag = new EntityTagHeaderValue(width is null ? $"\"{asset.Sha256}\"" : $"\"{asset.Sha256}-{width}\"");
        return TypedResults.PhysicalFile(path, width is null ? asset.ContentType : "image/webp", entityTag: tag, enableRangeProcessing: true);
    }

    /// <summary>A plain answer (nobody reads a page inside an img), which no cache keeps: the picture may be published in a minute.</summary>
    private static NotFound NotFound(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return TypedResults.NotFound();
    }
}
