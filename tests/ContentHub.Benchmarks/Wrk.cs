using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentHub.Benchmarks;

internal static partial class Wrk
{
    /// <summary>Requests per second, or null when wrk is not installed.</summary>
    public static async Task<double?> RunAsync(Uri address)
    {
        try
        {
            using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c16", "-d4s", address.ToString()]) { RedirectStandardOutput = true })!;
            var report = await wrk.StandardOutput.ReadToEndAsync();
            return double.Parse(RequestsPerSecond().Match(report).Groups[1].Value, CultureInfo.InvariantCulture);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex RequestsPerSecond();
}
