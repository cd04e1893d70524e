using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Notifications.Contracts;
using ContentHub.Notifications.Matters;
using ContentHub.Notifications.Sendings;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Chats;

/// <param name="Id">Null for a new one.</param>
/// <param name="Address">Empty keeps the one that is stored.</param>
internal sealed record ChatInput(Guid? Id, string? Name, string? Address, IReadOnlyCollection<Kind> Kinds, Guid? TeamId, bool Paused, int Version);

/// <summary>Connects or changes a chat. Switching it on again forgets its failures.</summary>
internal sealed class SaveChat(HubDbContext db, ChatAddress addresses, ITeams teams, IAudit audit, Ids ids)
{
    public async Task<Result<Guid>> HandleAsync(ChatInput input, Actor by, CancellationToken stop)
    {
        if (!by.Can(NotificationsPermissions.ManageChats))
        {
            return new NotYours(NotificationsPermissions.ManageChats);
        }

        var found = input.Id is { } id ? await db.Set<Chat>().FirstOrDefaultAsync(c => c.Id == id, stop) : null;
        if (input.Id is not null && found?.Version != input.Version)
        {
            return found is null ? new NotThere("chat") : new SomeoneWasFaster("Somebody");
        }

        var refused = await CheckAsync(input, stop);
        return refused.Count > 0 ? Result<Guid>.Refused(refused) : await SaveAsync(input, found, by, stop);
    }

    private async Task<Result<Guid>> SaveAsync(ChatInput input, Chat? found, Actor by, CancellationToken stop)
    {
        var before = found is null ? null : Facts(found);
        var chat = found ?? db.Add(new Chat { Id = ids.New(), Name = "", ProtectedAddress = "", Host = "", Kinds = "" }).Entity;
        if (ChatAddress.Read(input.Address) is { } address)
        {
            addresses.Store(chat, address);
            chat.Trouble = "";
        }

        (chat.Failures, chat.Trouble) = chat.Paused && !input.Paused ? (0, "") : (chat.Failures, chat.Trouble);
        (chat.Name, chat.TeamId, chat.Paused) = (input.Name!.Trim(), input.TeamId, input.Paused);
        chat.Kinds = string.Join(',', ChatKinds.All.Where(input.Kinds.Contains));
        chat.Version++;
        audit.Record(by, before is null ? "chat.connected" : "chat.changed", Subject(chat), before, Facts(chat));
        try
        {
            await db.SaveChangesAsync(stop);
            return chat.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SomeoneWasFaster("Somebody");
        }
        catch (DbUpdateException)
        {
            return new ChatNameTaken(chat.Name);
        }
    }

    public static AuditSubject Subject(Chat chat) => new("chat", chat.Id, chat.Name);

    /// <summary>Without the address.</summary>
    public static object Facts(Chat chat) => new { chat.Name, chat.Host, chat.Kinds, chat.TeamId, chat.Paused };

    private async Task<List<Error>> CheckAsync(ChatInput input, CancellationToken stop)
    {
        List<Error> refused = [];
        if (input.Name?.Trim().Length is not (> 0 and <= Chat.LongestName))
        {
            refused.Add(new ChatNameMissing());
        }

        if (!(input.Id is not null && string.IsNullOrWhiteSpace(input.Address)) && ChatAddress.Read(input.Address) is null)
        {
            refused.Add(new ChatAddressInvalid());
        }

        if (!ChatKinds.All.Any(input.Kinds.Contains))
        {
            refused.Add(new ChatKindsEmpty());
        }

        if (input.TeamId is { } team && (await teams.ListAsync(stop)).All(t => t.Id != team))
        {
            refused.Add(new ChatTeamUnknown());
        }

        return refused;
    }
}
