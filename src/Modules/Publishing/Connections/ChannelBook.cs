using ContentHub.Data;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Connections;

/// <summary>A channel row with the code that serves its kind.</summary>
internal sealed record ServedChannel(Channel Row, IChannel Service)
{
    public ChannelDescription Description => Service.Description;
}

/// <summary>The channels that are connected, and the kinds that are installed.</summary>
internal sealed class ChannelBook(HubDbContext db, IEnumerable<IChannel> services, ChannelSecrets secrets)
{
    private readonly Dictionary<string, IChannel> byKind = services.ToDictionary(s => s.Description.Kind);

    public IEnumerable<ChannelDescription> Kinds => byKind.Values.Select(s => s.Description);

    public IChannel? ServiceOf(string kind) => byKind.GetValueOrDefault(kind);

    public ChannelConnection? Open(Channel channel) => secrets.Open(channel);

    /// <summary>Connected channels whose kind is installed: the own site first, then by name.</summary>
    public async Task<IReadOnlyList<ServedChannel>> ConnectedAsync(CancellationToken stop)
    {
        var rows = await db.Set<Channel>().AsNoTracking().Where(c => !c.Disconnected).ToListAsync(stop);
        return [.. rows.Where(r => byKind.ContainsKey(r.Kind)).OrderBy(r => r.IsOwnSite ? 0 : 1).ThenBy(r => r.Name, StringComparer.CurrentCulture)
            .Select(r => new ServedChannel(r, byKind[r.Kind]))];
    }

    public async Task<ServedChannel?> FindAsync(Guid id, CancellationToken stop)
    {
        var row = await db.Set<Channel>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && !c.Disconnected, stop);
        return row is not null && byKind.TryGetValue(row.Kind, out var service) ? new ServedChannel(row, service) : null;
    }

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        await db.Set<Channel>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, stop);

    /// <summary>Notes a success or a trouble outside the unit of work: many deliveries may do it at once.</summary>
    public Task NoteAsync(Guid id, string trouble, DateTimeOffset? success, CancellationToken stop) =>
        db.Set<Channel>().Where(c => c.Id == id).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.Trouble, trouble).SetProperty(x => x.LastSuccessAt, x => success ?? x.LastSuccessAt), stop);
}
