using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.Decisions;

/// <summary>A person looked where the machine could not: it is there, it is not there, or they give it up.</summary>
internal sealed class SettleUnknown(HubDbContext db, DecidePublication decide, TimeProvider clock)
{
    public async Task<Result> ThereAsync(Decision decision, string? url, Actor by, CancellationToken stop)
    {
        if (!Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.AbsoluteUri.Length > 2000)
        {
            return new NoAddress();
        }

        return await SettleAsync(decision, by, publication =>
        {
            var settled = publication.SettleThere(address.AbsoluteUri, clock.GetUtcNow());
            if (settled.Succeeded)
            {
                db.Raise(new PublicationDelivered(publication.Id, publication.PostId, publication.RevisionId, publication.ChannelKind, publication.Url));
            }

            return settled;
        }, stop);
    }

    public Task<Result> NotThereAsync(Decision decision, Actor by, CancellationToken stop) =>
        SettleAsync(decision, by, p => p.SettleNotThere(clock.GetUtcNow()), stop);

    public Task<Result> GiveUpAsync(Decision decision, Actor by, CancellationToken stop) =>
        SettleAsync(decision, by, p => p.GiveUp(), stop, onlyStops: true);

    private Task<Result> SettleAsync(Decision decision, Actor by, Func<Publication, Result> move, CancellationToken stop, bool onlyStops = false) =>
        decide.HandleAsync(decision, by, PublishingPermissions.Retry, AttemptStep.SettledByPerson, "publication.settled", move, stop, onlyStops);
}
