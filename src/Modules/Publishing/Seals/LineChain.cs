using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.Seals;

/// <summary>
/// Scheme <c>line-v1</c>. The chain of a publication starts with SHA-256 of <c>line-v1</c> and the publication's id; each line's link is
/// SHA-256 of the link before (lower-case hex) and the line. All parts are netstrings (<c>length in UTF-8 bytes ":" text ","</c>), so that no text
/// can pass for two; a part that is null is <c>-</c>. Parts of a line, in order: id, number, time in microseconds since 1970, step, outcome, message, request,
/// status, answer, request id, remote address, milliseconds, cost in millionths of a US dollar, node, milliseconds late, person.
/// </summary>
internal static class LineChain
{
    public static string Start(Guid publicationId) => Hash(["line-v1", Id(publicationId)]);

    public static string Next(string before, Attempt line) => Hash(
    [
        before, Id(line.Id), Number(line.Number), Number(line.At.UtcTicks / TimeSpan.TicksPerMicrosecond - (DateTimeOffset.UnixEpoch.UtcTicks / TimeSpan.TicksPerMicrosecond)),
        line.Step.ToString(), line.Outcome, line.Message, line.Request, Number(line.Status), line.Answer, line.RequestId, line.RemoteAddress,
        Number(line.DurationMs), Number(line.CostMicros), line.Node, Number(line.LateMs), line.ById is { } by ? Id(by) : null,
    ]);

    public static string Hash(IEnumerable<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(part)}:{part},")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string Id(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    public static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Scheme <c>run-v1</c>: SHA-256 of the scheme, the hash of the run before (empty for the first), number, time and every seal, by publication id.</summary>
internal static class RunChain
{
    public static string Of(string before, long number, DateTimeOffset at, IEnumerable<LedgerSeal> seals) => LineChain.Hash(
    [
        "run-v1", before, LineChain.Number(number), LineChain.Number(at.ToUnixTimeMilliseconds()),
        .. seals.OrderBy(s => LineChain.Id(s.PublicationId), StringComparer.Ordinal).SelectMany(s => new[] { LineChain.Id(s.PublicationId), LineChain.Number(s.UpTo), s.Hash }),
    ]);
}
