using System.Globalization;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.Demo;

/// <summary>Plans and deliveries of the demo story, through the domain, at times of its own.</summary>
internal sealed class DemoDeliveries(HubDbContext db, ChannelBook book, ChannelSecrets secrets, Ledger ledger, Ids ids, TimeProvider clock)
{
    public const string SignedOut = "Bluesky signed you out: the app password was revoked. Reconnect the channel, then try again";

    /// <summary>An account that does not exist, paused.</summary>
    /// <param name="settings">What its form shows; secrets are made up.</param>
    public Channel? Connect(string kind, string name, string trouble, params (string Name, string Value)[] settings) => Connect(kind, name, trouble, null, settings);

    public Channel? Connect(string kind, string name, string trouble, Guid? owner, params (string Name, string Value)[] settings)
    {
        if (book.ServiceOf(kind) is not { } service)
        {
            return null;
        }

        var channel = new Channel
        {
            Id = ids.New(),
            Kind = kind,
            Name = name,
            Settings = "{}",
            Secrets = "",
            Paused = true,
            OwnerId = owner,
            ConnectedById = owner ?? DemoPeople.Paul,
            ConnectedAt = clock.GetUtcNow().AddDays(-60),
            LastSuccessAt = clock.GetUtcNow().AddDays(-6),
            Trouble = trouble,
            Version = 1,
        };
        secrets.Store(channel, service.Description, service.Description.Settings.ToDictionary(s => s.Name, s => s.Secret ? "demo-only" : settings.FirstOrDefault(v => v.Name == s.Name).Value ?? ""));
        db.Add(channel);
        return channel;
    }

    public Publication Plan(PostView post, RevisionView revision, Guid channelId, string kind, LocalSchedule at)
    {
        var needsSite = book.ServiceOf(kind)?.Description.NeedsPermalink is true;
        var plan = new PlanOf(ids.New(), post.Id, revision.Id, revision.Number, revision.Content.Title, post.AuthorId, channelId, kind, needsSite, 24);
        var now = clock.GetUtcNow();
        var planned = at.At < now ? at.At.AddDays(-1) : now.AddHours(-3);
        var publication = Publication.Plan(plan, at, planned, DemoPeople.Mark);
        db.Add(publication);
        Line(publication, AttemptStep.Planned, string.Create(CultureInfo.InvariantCulture, $"Mark Winter planned revision {revision.Number} for {at.Local:d MMM yyyy HH:mm} {at.Zone}"), planned, DemoPeople.Mark);
        return publication;
    }

    /// <summary>Delivered weeks ago; the site's own story then shows what stands as delivered here.</summary>
    public void DeliverToSite(PostView post, RevisionView revision, LocalSchedule at, Uri address) => Deliver(
        Plan(post, revision, OwnSite.ChannelId, OwnSite.Kind, at), "Own site", at,
        new DeliveryOutcome(OutcomeKind.Delivered, "Live on the site.", post.Id.ToString(), new Uri(address, $"posts/{revision.Content.Slug}").AbsoluteUri));

    public void DeliverTo(Channel channel, PostView post, RevisionView revision, LocalSchedule at, DeliveryOutcome outcome) =>
        Deliver(Plan(post, revision, channel.Id, channel.Kind, at), channel.Name, at, outcome);

    public void Fail(PostView post, RevisionView revision, Channel channel, LocalSchedule at)
    {
        var publication = Plan(post, revision, channel.Id, channel.Kind, at);
        publication.Start(false, "demo", at.At);
        Line(publication, AttemptStep.Claimed, "Try 1 begins", at.At, null);
        publication.Reject(SignedOut);
        Line(publication, AttemptStep.Answered, SignedOut, at.At.AddSeconds(1), null, 1000);
        db.Raise(new PublicationFailed(publication.Id, post.Id, channel.Kind, SignedOut));
    }

    private void Deliver(Publication publication, string channel, LocalSchedule at, DeliveryOutcome outcome)
    {
        publication.Start(false, "demo", at.At);
        publication.MarkSent(new DeliveryTicket("{}"), at.At.AddMilliseconds(250));
        Line(publication, AttemptStep.Sent, $"Sent to {channel}, try 1", at.At.AddMilliseconds(250), null);
        publication.Deliver(outcome, at.At.AddMilliseconds(420));
        Line(publication, AttemptStep.Answered, outcome.Message, at.At.AddMilliseconds(420), null, 420);
        db.Raise(new PublicationDelivered(publication.Id, publication.PostId, publication.RevisionId, publication.ChannelKind, publication.Url));
    }

    private void Line(Publication publication, AttemptStep step, string message, DateTimeOffset at, Guid? by, long? lateMs = null) =>
        ledger.Tell(publication, step, message, at, by, lateMs);
}
