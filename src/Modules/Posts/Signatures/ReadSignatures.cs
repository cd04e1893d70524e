using System.Text.Json;
using ContentHub.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Signatures;

internal sealed class ReadSignatures(HubDbContext db)
{
    /// <summary>By kind of network.</summary>
    public async Task<IReadOnlyDictionary<string, string>> HandleAsync(Guid person, CancellationToken stop) =>
        await db.Set<Signature>().AsNoTracking().Where(s => s.PersonId == person).ToDictionaryAsync(s => s.Channel, s => s.Text, stop);

    /// <summary>As a post keeps them (see <see cref="Drafts.Post.SignatureList"/>).</summary>
    public async Task<string> ListAsync(Guid person, CancellationToken stop) => List(await HandleAsync(person, stop));

    public static string List(IReadOnlyDictionary<string, string> signatures) =>
        signatures.Count == 0 ? "" : JsonSerializer.Serialize(new SortedDictionary<string, string>(signatures.ToDictionary(s => s.Key, s => s.Value), StringComparer.Ordinal));
}
