using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ContentHub.Benchmarks;

/// <summary>The real server in a process of its own, as people run it: a Release build.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process process;

    private Server(Process process, Uri address, TimeSpan firstPage) => (this.process, Address, FirstPage, Client) = (process, address, firstPage, new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address });

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>From the start of the process to the first whole page.</summary>
    public TimeSpan FirstPage { get; }

    /// <summary>
    /// What the process has for itself, and what is resident with the library files that it shares with others and the system can drop (Linux only).
    /// </summary>
    public (double Private, double Resident) Megabytes()
    {
        if (!File.Exists($"/proc/{process.Id}/status"))
        {
            process.Refresh();
            return (process.PrivateMemorySize64 / 1024d / 1024d, process.WorkingSet64 / 1024d / 1024d);
        }

        var lines = File.ReadAllLines($"/proc/{process.Id}/status").Select(l => l.Split(':', 2)).Where(l => l[1].EndsWith(" kB", StringComparison.Ordinal))
            .ToDictionary(l => l[0], l => double.Parse(l[1].Trim().Split(' ')[0], CultureInfo.InvariantCulture) / 1024);
        return (lines["RssAnon"] + lines["RssShmem"], lines["VmRSS"]);
    }

    public static Task<Server> StartAsync(WorkFolder folder, int cacheMegabytes = 64)
    {
        var port = FreePort();
        return StartAsync("ContentHub.Web", port, [$"--urls=http://127.0.0.1:{port}", $"--Site:CacheMegabytes={cacheMegabytes}", $"--Data:Folder={folder.Path}"], "/");
    }

    public static Task<Server> BareAsync(string file)
    {
        var port = FreePort();
        return StartAsync("ContentHub.Benchmarks", port, ["bare", $"{port}", file], "/page");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<Server> StartAsync(string name, int port, string[] arguments, string path)
    {
        var binary = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", name, Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), name));
        var info = new ProcessStartInfo(binary, arguments) { WorkingDirectory = Path.GetDirectoryName(binary)!, RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var clock = Stopwatch.StartNew();
        var process = Process.Start(info)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var address = new Uri($"http://127.0.0.1:{port}");
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
        while (clock.Elapsed < TimeSpan.FromMinutes(3))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return new Server(process, address, clock.Elapsed);
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(10);
            }
        }

        process.Kill();
        throw new TimeoutException($"{name} did not answer.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
