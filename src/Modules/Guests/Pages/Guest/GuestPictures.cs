using ContentHub.Guests.Visits;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Guests.Pages.Guest;

/// <summary>Pictures of the one revision that a link is for. By their usual address they are shown to staff only until they are published.</summary>
internal static class GuestPictures
{
    public static void MapGuestPictures(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/guest/{token}/media/{id:guid}").RequireRateLimiting(GuestPace.Pictures).ExcludeFromDescription();
        group.MapGet("", (string token, Guid id, HttpContext http, GuestDoor door, IOutsideReading reading, IMedia media) => ServeAsync(token, id, null, http, door, reading, media));
        group.MapGet("/{width:int}.webp", (string token, Guid id, int width, HttpContext http, GuestDoor door, IOutsideReading reading, IMedia media) => ServeAsync(token, id, width, http, door, reading, media));
    }

    private static async Task<IResult> ServeAsync(string token, Guid id, int? width, HttpContext http, GuestDoor door, IOutsideReading reading, IMedia media)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var visit = await door.OpenAsync(token, stop);
        if (visit.Succeeded && (await reading.PicturesAsync(visit.Value.Invitation.RevisionId, stop)).Contains(id)
            && await media.FindAsync(id, stop) is { } asset && (width is not { } wide || asset.Widths.Contains(wide)) && await media.OpenAsync(id, width, stop) is { } picture)
        {
            http.Response.Headers.CacheControl = "private, max-age=600";
            return TypedResults.Stream(picture, width is null ? asset.ContentType : "image/webp");
        }

        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return TypedResults.NotFound();
    }
}
