using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ContentHub.Browser.Tests.Hub;

/// <summary>The real application as a process of its own, on a data folder of its own; can be killed without warning and started again.</summary>
internal sealed class HubProcess : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("contenthub-browser-").FullName;
    private readonly Dictionary<string, string> settings;
    private readonly ConcurrentQueue<string> log = new();
    private Process? process;

    private HubProcess(Dictionary<string, string> settings)
    {
        this.settings = settings;
        Port = FreePort();
        Address = new Uri($"http://localhost:{Port}");
    }

    public int Port { get; }

    public Uri Address { get; }

    public string Log => string.Join('\n', log);

    public static async Task<HubProcess> StartAsync(params (string Key, string Value)[] settings)
    {
        var hub = new HubProcess(settings.ToDictionary(s => s.Key, s => s.Value));
        await hub.StartAgainAsync();
        return hub;
    }

    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Repository.HubBinary])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src", "ContentHub.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["Urls"] = Address.ToString().TrimEnd('/');
        start.Environment["Data__Folder"] = folder;
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var tries = 0; tries < 2400; tries++)
        {
            Assert.False(process.HasExited, "The hub ended while starting:\n" + Log);
            if (await AnswersAsync(client))
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("The hub did not answer within two minutes:\n" + Log);
    }

    /// <summary>The newest mail to somebody, as it stands in the folder of mails that do not leave the machine.</summary>
    public async Task<string> LastMailAsync(string to)
    {
        var mails = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "mail")).OrderBy(File.GetLastWriteTimeUtc))
        {
            mails.Add(await File.ReadAllTextAsync(file));
        }

        return mails.Last(m => m.Contains($"To: {to}\r\n", StringComparison.Ordinal));
    }

    /// <summary>kill -9: no handler runs, nothing is flushed.</summary>
    public void KillWithoutWarning()
    {
        process!.Kill(entireProcessTree: false);
        process.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(new Uri(Address, "health/live"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
