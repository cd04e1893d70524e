using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContentHub.Media.Imaging;

/// <summary>
/// Starts the image worker: the same program with the verb <c>image-worker</c>, a few at once, with a time limit, a memory limit and an
/// empty environment. A picture that crashes or stalls it takes nothing else down.
/// </summary>
internal sealed class WorkerProcess(IOptions<MediaOptions> options, VipsLocation location, ILogger<WorkerProcess> log) : IDisposable
{
    private const string Host = "ContentHub.Web";
    private readonly SemaphoreSlim turns = new(Math.Max(1, options.Value.AtOnce));

    /// <summary>Null when it crashed, ran out of memory or took too long.</summary>
    public async Task<WorkerReply?> RunAsync(string work, IReadOnlyList<string> arguments, CancellationToken stop)
    {
        await turns.WaitAsync(stop);
        try
        {
            return await OnceAsync([work, location.Library, .. arguments], stop);
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();

    private async Task<WorkerReply?> OnceAsync(IReadOnlyList<string> arguments, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.Value.Patience);
        using var process = Process.Start(StartInfo(arguments)) ?? throw new InvalidOperationException("The image worker did not start.");
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var answer = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            var reply = WorkerReply.Parse(answer);
            if (reply is null)
            {
                log.LogError("The image worker ended with {Code} and without an answer: {Errors}", process.ExitCode, await errors);
            }

            return reply;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            stop.ThrowIfCancellationRequested();
            log.LogWarning("The image worker was ended after {Patience}", options.Value.Patience);
            return null;
        }
    }

    private static ProcessStartInfo StartInfo(IReadOnlyList<string> arguments)
    {
        var (program, first) = Self();
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        IReadOnlyList<string> command = [program, .. first, "image-worker", .. arguments];
        if (OperatingSystem.IsLinux())
        {
            // 4 GB of addresses: enough for 100 megapixels, far from what a machine has.
            command = ["/bin/sh", "-c", "ulimit -v 4194304; exec \"$0\" \"$@\"", .. command];
        }

        start.FileName = command[0];
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        WorkerEnvironment.Apply(start.Environment);
        return start;
    }

    /// <summary>The host's own executable; under another program (tests) the host's assembly that lies beside it.</summary>
    private static (string Program, IReadOnlyList<string> First) Self()
    {
        var running = Environment.ProcessPath ?? "dotnet";
        var assembly = Path.Combine(AppContext.BaseDirectory, Host + ".dll");
        if (Path.GetFileNameWithoutExtension(running) == Host)
        {
            return (running, []);
        }

        var isDotnet = Path.GetFileNameWithoutExtension(running) == "dotnet";
        var ours = Assembly.GetEntryAssembly() is { Location.Length: > 0 } entry && entry.GetName().Name == Host ? entry.Location : assembly;
        return (isDotnet ? running : WorkerEnvironment.Dotnet, [ours]);
    }
}
