using System.Data.Common;
using ContentHub.Kernel.Modules;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContentHub.Guests.Answers;

/// <summary>
/// Reads what a mail server delivered into <c>new/</c> of a Maildir. What was taken goes to <c>cur/</c> as seen, what answers nothing as unseen, so that
/// a person finds it; what is no mail goes to <c>broken/</c>. Nothing is deleted.
/// </summary>
internal sealed class TakeMaildir(IOptions<InboundMailOptions> options, TakeAnswer take, TimeProvider clock, ILogger<TakeMaildir> log) : IBackgroundUseCase
{
    public static readonly BackgroundWork Work = new("guests.maildir", TimeSpan.FromSeconds(30), typeof(TakeMaildir), WorkScope.EachNode);
    private const int Batch = 100;
    private const long LargestMail = 25 * 1024 * 1024;

    public async Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        var root = options.Value.Maildir;
        if (root.Length == 0 || !Directory.Exists(Path.Combine(root, "new")))
        {
            return null;
        }

        var files = Directory.EnumerateFiles(Path.Combine(root, "new")).Order(StringComparer.Ordinal).Take(Batch).ToList();
        foreach (var file in files)
        {
            await TakeAsync(root, file, stop);
        }

        return files.Count == Batch ? clock.GetUtcNow() : null;
    }

    private async Task TakeAsync(string root, string file, CancellationToken stop)
    {
        try
        {
            var outcome = new FileInfo(file).Length > LargestMail || await ReadAsync(file, stop) is not { } mail ? (AnswerOutcome?)null : await take.HandleAsync(mail, stop);
            var seen = outcome is AnswerOutcome.Stray ? "" : "S";
            if (outcome is null)
            {
                log.LogWarning("The mail {Name} of the Maildir is none that can be read, or has more than 25 MB: it was set aside in broken/", Path.GetFileName(file));
            }

            Move(file, outcome is null ? Path.Combine(root, "broken", Path.GetFileName(file)) : Path.Combine(root, "cur", $"{Path.GetFileName(file).Split(':')[0]}:2,{seen}"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DbException or InvalidOperationException)
        {
            // It stays where it is and is tried again.
            log.LogWarning(problem, "A mail of the Maildir could not be taken");
        }
    }

    private static async Task<IncomingMail?> ReadAsync(string file, CancellationToken stop)
    {
        await using var content = File.OpenRead(file);
        return await ReadMime.HandleAsync(content, stop);
    }

    private static void Move(string file, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(file, to, overwrite: true);
    }
}
