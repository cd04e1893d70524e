using ContentHub.Http.Actors;
using ContentHub.Http.Api;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Ledgers;
using ContentHub.Publishing.Schedules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Publishing.Api;

/// <summary>Publications: list, schedule, move, cancel, withdraw, retry.</summary>
internal static class PublicationEndpoints
{
    public static void MapPublications(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapApi("Publications");
        api.MapGet("/publications", ListAsync).WithSummary("List publications, latest due first, 50 a page").Produces<ApiPage<PublicationResource>>();
        api.MapGet("/publications/{id:guid}", (Guid id, HttpContext http, PublicationAnswers answers, CancellationToken stop) => answers.ShowAsync(id, http, stop))
            .WithSummary("Read a publication").Produces<PublicationResource>();
        api.MapPost("/posts/{id:guid}/publications", ScheduleAsync).WithSummary("Schedule the approved revision of a post for channels")
            .Takes<ScheduleBody>().Produces<IReadOnlyList<PublicationResource>>(201);
        api.MapPost("/publications/{id:guid}/reschedule", RescheduleAsync).WithSummary("Move a publication to another time")
            .Takes<WhenBody>().NeedsVersion().Produces<PublicationResource>();
        api.MapPost("/publications/{id:guid}/cancel", CancelAsync).WithSummary("Take something off the plan that was not sent yet").NeedsVersion().Produces<PublicationResource>();
        api.MapPost("/publications/{id:guid}/withdraw", WithdrawAsync).WithSummary("Take back what was delivered").NeedsVersion().Produces<PublicationResource>();
        api.MapPost("/publications/{id:guid}/retry", RetryAsync).WithSummary("Try a failed delivery again, with the same keys").NeedsVersion().Produces<PublicationResource>();
        api.MapPost("/publications/{id:guid}/release", ReleaseAsync).WithSummary("Let something go on that was held").NeedsVersion().Produces<PublicationResource>();
    }

    private static async Task<IResult> ListAsync([AsParameters] PublicationQuery query, HttpContext http, PublicationList list, CancellationToken stop)
    {
        var filter = query.Filter();
        if (!filter.Succeeded)
        {
            return ApiAnswers.Refused(filter);
        }

        var page = await list.HandleAsync(filter.Value, http.Actor(), stop);
        return page.Succeeded
            ? TypedResults.Ok(new ApiPage<PublicationResource>([.. page.Value.Items.Select(p => PublicationResource.Of(p, http.Actor()))], page.Value.Next))
            : ApiAnswers.Refused(page);
    }

    private static async Task<IResult> ScheduleAsync(Guid id, HttpContext http, SchedulePost schedule, ReadPublications read, CancellationToken stop)
    {
        var (body, by) = (await http.Request.ReadAsync<ScheduleBody>(optional: false, stop), http.Actor());
        if (!body.Succeeded)
        {
            return ApiAnswers.Refused(body);
        }

        var when = ApiTime.Read(body.Value, by);
        if (!when.Succeeded)
        {
            return ApiAnswers.Refused(when);
        }

        var ends = string.IsNullOrWhiteSpace(body.Value.EndsAt) ? null : ApiTime.Read(new WhenBody { At = body.Value.EndsAt, Zone = body.Value.Zone }, by);
        if (ends is { Succeeded: false })
        {
            return ApiAnswers.Refused(ends);
        }

        var wish = new ScheduleRequest(id, body.Value.Channels ?? [], when.Value, body.Value.OverdueHours ?? 24, body.Value.Again ?? false)
        {
            Follows = body.Value.Follows ?? new Dictionary<Guid, string?>(),
            Ends = ends?.Value,
        };
        var planned = await schedule.HandleAsync(wish, by, stop);
        if (!planned.Succeeded)
        {
            return ApiAnswers.Refused(planned);
        }

        var views = await read.ForPostAsync(id, by, stop);
        return TypedResults.Created((string?)null, views.Where(v => planned.Value.Publications.Contains(v.Id)).Select(v => PublicationResource.Of(v, by)).ToList());
    }

    private static Task<IResult> RescheduleAsync(Guid id, HttpContext http, ReschedulePublication move, PublicationAnswers answers, CancellationToken stop) =>
        http.DecideAsync<WhenBody>(
            async (version, body) =>
            {
                var when = ApiTime.Read(body, http.Actor());
                return when.Succeeded
                    ? await answers.AfterAsync(id, move.HandleAsync(new Decision(id, version), when.Value, http.Actor(), stop), http, stop)
                    : ApiAnswers.Refused(when);
            },
            stop,
            optional: false);

    private static Task<IResult> CancelAsync(Guid id, HttpContext http, CancelPublication cancel, PublicationAnswers answers, CancellationToken stop) =>
        http.DecideAsync<NothingBody>((version, _) => answers.AfterAsync(id, cancel.HandleAsync(new Decision(id, version), http.Actor(), stop), http, stop), stop);

    private static Task<IResult> WithdrawAsync(Guid id, HttpContext http, WithdrawPublication withdraw, PublicationAnswers answers, CancellationToken stop) =>
        http.DecideAsync<NothingBody>((version, _) => answers.AfterAsync(id, withdraw.HandleAsync(new Decision(id, version), http.Actor(), stop), http, stop), stop);

    private static Task<IResult> RetryAsync(Guid id, HttpContext http, RetryPublication retry, PublicationAnswers answers, CancellationToken stop) =>
        http.DecideAsync<NothingBody>((version, _) => answers.AfterAsync(id, retry.HandleAsync(new Decision(id, version), http.Actor(), stop), http, stop), stop);

    private static Task<IResult> ReleaseAsync(Guid id, HttpContext http, ReleaseHeld release, PublicationAnswers answers, CancellationToken stop) =>
        http.DecideAsync<NothingBody>((version, _) => answers.AfterAsync(id, release.HandleAsync(new Decision(id, version), http.Actor(), stop), http, stop), stop);
}
