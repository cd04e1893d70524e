using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Notifications.Contracts;
using ContentHub.Notifications.Matters;
using ContentHub.Notifications.Sendings;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Chats;

/// <summary>A chat without its address.</summary>
/// <param name="Team">Null for everybody's posts.</param>
internal sealed record ChatCard(
    Guid Id, string Name, string Host, IReadOnlyList<Kind> Kinds, Guid? TeamId, string? Team, bool Paused, string Trouble, DateTimeOffset? LastSuccessAt, int Version);

internal sealed class ReadChats(HubDbContext db, ITeams teams)
{
    public async Task<Result<ChatCard[]>> ListAsync(Actor by, CancellationToken stop)
    {
        if (!by.Can(NotificationsPermissions.ManageChats))
        {
            return new NotYours(NotificationsPermissions.ManageChats);
        }

        var names = (await teams.ListAsync(stop)).ToDictionary(t => t.Id, t => t.Name);
        var chats = await db.Set<Chat>().AsNoTracking().OrderBy(c => c.Name).ToListAsync(stop);
        return chats.Select(c => new ChatCard(
            c.Id, c.Name, c.Host, [.. ChatKinds.All.Where(c.Asks)], c.TeamId, c.TeamId is { } team ? names.GetValueOrDefault(team, "A team that is gone") : null,
            c.Paused, c.Trouble, c.LastSuccessAt, c.Version)).ToArray();
    }

    public async Task<Result<ChatCard>> FindAsync(Guid id, Actor by, CancellationToken stop)
    {
        var all = await ListAsync(by, stop);
        return !all.Succeeded ? Result<ChatCard>.Refused(all.Errors) : all.Value.FirstOrDefault(c => c.Id == id) is { } chat ? chat : new NotThere("chat");
    }
}

/// <summary>What a chat can hear of: what concerns everybody who works on posts, never what is between two people.</summary>
internal static class ChatKinds
{
    public static IReadOnlyList<Kind> All { get; } = [Kind.ReviewWaiting, Kind.ChangesRequested, Kind.Approved, Kind.GuestAnswered, Kind.Scheduled, Kind.Published, Kind.DeliveryFailed];

    public static string Label(Kind kind) => kind switch
    {
        Kind.ReviewWaiting => "A post waits for review",
        Kind.ChangesRequested => "Changes are asked for",
        Kind.Approved => "A post is approved",
        Kind.GuestAnswered => "A guest agrees or objects",
        Kind.Scheduled => "A post is scheduled",
        Kind.Published => "A post is out",
        _ => KindFacts.Of(kind).Label,
    };
}
