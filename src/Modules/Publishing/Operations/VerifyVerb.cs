using System.Globalization;
using ContentHub.Kernel.Modules;
using ContentHub.Publishing.Seals;

namespace ContentHub.Publishing.Operations;

/// <summary>Checks the delivery ledger against its seals.</summary>
internal sealed class VerifyVerb(VerifyLedger verify) : ICommandVerb
{
    private const int EachSay = 10_000;

    public string Name => "verify";

    public string Help => "[--head HASH] checks the delivery ledger against its seals, and against a head that you kept elsewhere";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        if (arguments is not ([] or ["--head", _]))
        {
            await output.WriteLineAsync("verify [--head HASH]");
            return 2;
        }

        var kept = arguments.Count == 2 ? arguments[1].Trim().ToLowerInvariant() : null;
        var report = await verify.HandleAsync(kept, done => Progress(output, done), stop);
        foreach (var sentence in report.Broken)
        {
            await output.WriteLineAsync(sentence);
        }

        if (!report.HeadIsKnown)
        {
            await output.WriteLineAsync("The head that you kept is not part of this ledger: it was replaced or cut.");
        }

        var intact = report is { Broken.Count: 0, HeadIsKnown: true };
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{report.Lines} sealed lines of {report.Publications} publications, {(intact ? "all intact" : "NOT INTACT")}. {report.Unsealed} lines are not sealed yet."));
        if (report.Head is { } head)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Head: run {head.Number} of {head.At:yyyy-MM-dd HH:mm} UTC, {head.Hash}. Keep it somewhere else to be sure of everything up to it."));
        }

        return intact ? 0 : 1;
    }

    private static void Progress(TextWriter output, int done)
    {
        if (done % EachSay == 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} publications …"));
        }
    }
}
