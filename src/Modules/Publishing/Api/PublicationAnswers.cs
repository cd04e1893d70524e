using ContentHub.Http.Actors;
using ContentHub.Http.Api;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Ledgers;
using ContentHub.Publishing.Publications;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Publishing.Api;

/// <summary>Answers with the publication as it is now.</summary>
internal sealed class PublicationAnswers(FindPublication find, ReadPublications read)
{
    public async Task<IResult> ShowAsync(Guid id, HttpContext http, CancellationToken stop)
    {
        var found = await find.ForAsync(id, http.Actor(), PublishingPermissions.Read, stop);
        if (!found.Succeeded)
        {
            return ApiAnswers.Refused(found);
        }

        var views = await read.ViewsAsync([found.Value], stop);
        return ApiAnswers.Versioned(http, PublicationResource.Of(views[0], http.Actor()), views[0].Version);
    }

    public async Task<IResult> AfterAsync(Guid id, Task<Result> done, HttpContext http, CancellationToken stop) =>
        await done is { Succeeded: false } refused ? ApiAnswers.Refused(refused) : await ShowAsync(id, http, stop);
}
