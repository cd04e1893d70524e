using System.Globalization;
using ContentHub.Data;
using ContentHub.Http.Actors;
using ContentHub.Http.Api;
using ContentHub.Kernel.People;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Api;

/// <summary>The ledger of a publication, and the channels that there are.</summary>
internal static class DeliveryEndpoints
{
    private const int Size = 100;

    public static void MapDeliveries(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapApi("Deliveries");
        api.MapGet("/publications/{id:guid}/deliveries", LedgerAsync).WithSummary("The delivery ledger of a publication, first line first, 100 a page").Produces<ApiPage<DeliveryResource>>();
        api.MapGet("/channels", ChannelsAsync).WithSummary("List the channels that posts can go to").Produces<ApiPage<ChannelResource>>();
    }

    private static async Task<IResult> LedgerAsync(Guid id, string? after, HttpContext http, FindPublication find, HubDbContext db, CancellationToken stop)
    {
        var found = await find.ForAsync(id, http.Actor(), PublishingPermissions.Read, stop);
        if (!found.Succeeded)
        {
            return ApiAnswers.Refused(found);
        }

        var from = 0;
        if (!string.IsNullOrEmpty(after) && !int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out from))
        {
            return ApiAnswers.Refused(new NotAValue("after", "the value of next in the page before"));
        }

        var lines = await db.Set<Attempt>().AsNoTracking().Where(a => a.PublicationId == id && a.Number > from).OrderBy(a => a.Number).Take(Size + 1).ToListAsync(stop);
        var shown = lines.Take(Size).Select(DeliveryResource.Of).ToList();
        return TypedResults.Ok(new ApiPage<DeliveryResource>(shown, lines.Count > Size ? shown[^1].Number.ToString(CultureInfo.InvariantCulture) : null));
    }

    private static async Task<IResult> ChannelsAsync(HttpContext http, ChannelBook book, CancellationToken stop)
    {
        if (!http.Actor().Can(PublishingPermissions.Read))
        {
            return ApiAnswers.Refused(new NotYours(PublishingPermissions.Read));
        }

        var me = http.Actor().Id;
        var channels = (await book.ConnectedAsync(stop)).Where(c => c.Row.OwnerId is null || c.Row.OwnerId == me);
        return TypedResults.Ok(new ApiPage<ChannelResource>(
            [.. channels.Select(c => new ChannelResource(
                c.Row.Id, c.Row.Kind, c.Row.Name, c.Row.Paused, c.Row.Trouble, c.Row.LastSuccessAt, c.Description.CanWithdraw, c.Description.NeedsPermalink))],
            null));
    }
}
