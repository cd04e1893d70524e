using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Blackouts;
using ContentHub.Publishing.Cadences;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.ReadyPosts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Schedules;

/// <param name="Again">The person confirmed that a second post appears where an earlier one cannot be changed.</param>
internal sealed record ScheduleRequest(Guid PostId, IReadOnlyList<Guid> Channels, WhenToPublish When, int OverdueHours = 24, bool Again = false)
{
    /// <summary>How channels follow the time, as <see cref="Publications.Following"/> is written; a channel that is not named goes out at it.</summary>
    public IReadOnlyDictionary<Guid, string?> Follows { get; init; } = new Dictionary<Guid, string?>();

    /// <summary>When it is taken down everywhere that allows it; null when it stays.</summary>
    public WhenToPublish? Ends { get; init; }

    public Following? FollowingOf(Guid channel) => channel == OwnSite.ChannelId ? Following.AtOnce : Following.Read(Follows.GetValueOrDefault(channel));
}

/// <param name="Warnings">It is planned all the same: what will stand in its way unless somebody acts.</param>
internal sealed record Scheduled(LocalSchedule At, IReadOnlyList<Guid> Publications, IReadOnlyList<string> Warnings);

/// <summary>Plans the approved revision of a post for channels.</summary>
internal sealed class SchedulePost(
    HubDbContext db, IPosts posts, ScheduleRules rules, KeptFree free, Ledger ledger, IAudit audit, IWakeUp wakeUp, Ids ids, TimeProvider clock)
{
    public async Task<Result<Scheduled>> HandleAsync(ScheduleRequest wish, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Schedule) && !by.Can(PublishingPermissions.OwnAccounts))
        {
            return new NotYours(PublishingPermissions.Schedule);
        }

        var post = await posts.FindAsync(wish.PostId, by, stop);
        if (!post.Succeeded)
        {
            return Result<Scheduled>.Refused(post.Errors);
        }

        if (ScheduleRules.Standing(post.Value, wish) is { Succeeded: false } standing)
        {
            return Result<Scheduled>.Refused(standing.Errors);
        }

        var at = wish.When.Resolve(clock.GetUtcNow());
        var revision = await posts.VerifiedAsync(post.Value.ApprovedRevisionId!.Value, stop);
        if (!at.Succeeded || !revision.Succeeded)
        {
            return Result<Scheduled>.Refused([.. at.Errors, .. revision.Errors]);
        }

        var allowed = await rules.ForAsync(revision.Value, wish, by, stop);
        if (allowed.Succeeded && await TimesAsync(wish, at.Value, stop) is { Succeeded: false } objection)
        {
            return Result<Scheduled>.Refused(objection.Errors);
        }

        return allowed.Succeeded ? await PlanAsync(allowed.Value, post.Value, revision.Value, wish, at.Value, by, stop) : Result<Scheduled>.Refused(allowed.Errors);
    }

    /// <summary>Each channel's own time: understood, on a day that is not kept free, and before the last day.</summary>
    private async Task<Result> TimesAsync(ScheduleRequest wish, LocalSchedule at, CancellationToken stop)
    {
        var ends = wish.Ends?.Resolve(clock.GetUtcNow());
        if (ends is { Succeeded: false })
        {
            return Result.Refused([.. ends.Errors.Select(e => e with { Field = "EndsLocal" })]);
        }

        foreach (var channel in wish.Channels.Distinct())
        {
            if (wish.FollowingOf(channel) is not { } following)
            {
                return new FollowsUnclear();
            }

            var own = following.After(at);
            if (ends is not null && ends.Value.At <= own.At)
            {
                return new EndsTooEarly();
            }

            if (await free.AllowsAsync([channel], own, wish.When.Anyway, stop) is { Succeeded: false } kept)
            {
                return kept;
            }
        }

        return Result.Done;
    }

    private async Task<Result<Scheduled>> PlanAsync(
        AllowedChannels allowed, PostView post, RevisionView revision, ScheduleRequest wish, LocalSchedule at, Actor by, CancellationToken stop)
    {
        allowed.Outdated.ForEach(old => Replace(old, revision.Number, by));
        List<Publication> planned = [.. allowed.Channels.Select(channel => Plan(channel, post, revision, wish, at, by))];
        if (planned.Exists(p => p.OwnerId is null))
        {
            // What somebody posts on an account of their own is still to be scheduled for the company.
            await db.TakeOffTheTrayAsync(post.Id, stop);
        }

        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SomeoneWasFaster("Someone else or the delivery itself");
        }
        catch (DbUpdateException)
        {
            return new AlreadyScheduled(string.Join(", ", allowed.Channels.Select(c => c.Row.Name)));
        }

        wakeUp.Wake(DeliveryWork.Name);
        return new Scheduled(at, [.. planned.Select(p => p.Id)], [.. allowed.Channels.Select(c => c.Row.EndsBefore(wish.FollowingOf(c.Row.Id)!.After(at).At)).OfType<string>()]);
    }

    private Publication Plan(ServedChannel channel, PostView post, RevisionView revision, ScheduleRequest wish, LocalSchedule start, Actor by)
    {
        var following = wish.FollowingOf(channel.Row.Id)!;
        var at = following.After(start);
        var plan = new PlanOf(ids.New(), post.Id, revision.Id, revision.Number, revision.Content.Title, post.AuthorId,
            channel.Row.Id, channel.Row.Kind, channel.Description.NeedsPermalink, wish.OverdueHours, following.ToString(), wish.Ends?.Resolve(clock.GetUtcNow()).Value.At, channel.Row.OwnerId);
        var publication = Publication.Plan(plan, at, clock.GetUtcNow(), by.Id);
        db.Add(publication);
        db.Add(new SentText { PublicationId = publication.Id, ChannelId = channel.Row.Id, Hash = TextHash.Of(revision.Content, channel.Row.Kind) });
        ledger.Write(publication, AttemptStep.Planned, $"{by.Name} planned revision {revision.Number} for {at.Local:d MMM yyyy HH:mm} {at.Zone}", by.Id);
        audit.Record(by, "publication.planned", publication.Subject, after: new { Channel = channel.Row.Name, at.At, at.Local, at.Zone, Revision = revision.Number });
        db.Raise(new PublicationPlanned(publication.Id, post.Id, revision.Id, channel.Row.Kind, at.At, by.Id));
        return publication;
    }

    private void Replace(Publication old, int number, Actor by)
    {
        old.Cancel($"Replaced by revision {number}");
        ledger.Write(old, AttemptStep.Cancelled, old.Message, by.Id);
        audit.Record(by, "publication.cancelled", old.Subject, after: new { old.Message });
    }
}
