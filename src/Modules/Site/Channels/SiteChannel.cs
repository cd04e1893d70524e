using System.Text.Json;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Site.Articles;
using ContentHub.Site.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Site.Channels;

/// <summary>The own site as a channel. Everything is local, so there is no Unknown: the table says what is live.</summary>
internal sealed class SiteChannel(IServiceScopeFactory scopes, TimeProvider clock) : IChannel
{
    public ChannelDescription Description { get; } =
        new(OwnSite.Kind, "Own site", [], NeedsPermalink: false, CanUpdate: true, CanWithdraw: true, new DateOnly(2026, 11, 22));

    public IReadOnlyList<Finding> Check(ChannelPost post) =>
        [.. SiteChecks.Of(post.Revision.Content).Select(e => new Finding(e.Code, FindingSeverity.Blocks, e.Message, e.Field))];

    public Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(
        ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop) =>
        Task.FromResult<(DeliveryTicket?, DeliveryOutcome?)>((earlier ?? new DeliveryTicket(JsonSerializer.Serialize(new { post.Revision.PostId })), null));

    // A context of its own: the caller's unit of work is not ours to save, and ours must be committed before we answer.
    public async Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<ProjectArticle>()
            .HandleAsync(post.PublicationId, post.Revision, clock.GetUtcNow(), stop);
        return result.Succeeded
            ? await LiveAsync(scope.ServiceProvider, result.Value.PostId, result.Value.Slug, stop)
            : new DeliveryOutcome(OutcomeKind.Rejected, $"{result.Error.Message} ({result.Error.Code})");
    }

    public async Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        var (publication, revision) = (post.PublicationId, post.Revision.Id);
        var slug = await db.Set<ShownPublication>().Where(d => d.PublicationId == publication && d.RevisionId == revision)
            .Join(db.Set<Article>(), d => d.PostId, a => a.PostId, (d, a) => a.Slug).FirstOrDefaultAsync(stop);
        return slug is null
            ? new DeliveryOutcome(OutcomeKind.NotThere, "The site does not show this publication.")
            : await LiveAsync(scope.ServiceProvider, post.Revision.PostId, slug, stop);
    }

    public async Task<DeliveryOutcome> WithdrawAsync(
        ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WithdrawArticle>().HandleAsync(post.Revision.PostId, stop);
        return new DeliveryOutcome(OutcomeKind.Withdrawn, "Gone from the site; its address says that it was withdrawn.", remoteId);
    }

    public Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop) => Task.FromResult(new ChannelHealth(null));

    /// <summary>Nothing goes over a wire: the post's own text stands at its address.</summary>
    public async Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var address = await scope.ServiceProvider.GetRequiredService<ISettings>().BaseAddressAsync(stop);
        var content = post.Revision.Content;
        return new Rehearsal([new RehearsedCall($"Shown at {new Uri(address, SitePaths.Post(content.Slug))}", $"# {content.Title}\n\n{content.Summary}\n\n{content.Body}")]);
    }

    private static async Task<DeliveryOutcome> LiveAsync(IServiceProvider services, Guid postId, string slug, CancellationToken stop)
    {
        var address = await services.GetRequiredService<ISettings>().BaseAddressAsync(stop);
        return new DeliveryOutcome(OutcomeKind.Delivered, "Live on the site.", postId.ToString(), new Uri(address, SitePaths.Post(slug)).AbsoluteUri);
    }
}
