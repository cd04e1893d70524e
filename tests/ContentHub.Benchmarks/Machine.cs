using System.Globalization;
using System.Runtime.InteropServices;

namespace ContentHub.Benchmarks;

/// <summary>Absolute times mean nothing without it.</summary>
internal static class Machine
{
    public static void Print()
    {
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();
        Console.WriteLine($"Machine: {processor}, {Environment.ProcessorCount} cores, load {Load()}, {RuntimeInformation.OSDescription}, .NET {Environment.Version}");
    }

    /// <summary>Of the last minute; other work on the machine spoils every number.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    public static void Say(string what, FormattableString value) => Console.WriteLine($"{what,-58} {value.ToString(CultureInfo.InvariantCulture)}");

    public static double Percentile(this IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }
}
