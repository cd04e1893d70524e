using System.Security.Cryptography;

namespace ContentHub.Media.Pictures;

/// <summary>The file on its way in.</summary>
internal static class ReceivedPicture
{
    /// <summary>False as soon as there are more bytes than allowed: nothing more is read or written then.</summary>
    public static async Task<bool> CopyAsync(Stream content, string path, long mostBytes, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        var buffer = new byte[81_920];
        var total = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer, stop)) > 0)
        {
            total += read;
            if (total > mostBytes)
            {
                return false;
            }

            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }

        return true;
    }

    public static async Task<(long Bytes, string Sha256)> MeasureAsync(string path, CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        return (file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop)));
    }

    public static void Forget(string temporary)
    {
        File.Delete(temporary);
        if (Directory.Exists(temporary + ".made"))
        {
            Directory.Delete(temporary + ".made", recursive: true);
        }
    }

    /// <summary>The name is for people only and never part of a path; some browsers send whole paths.</summary>
    public static string CleanName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(c => !char.IsControl(c))]).Trim();
        return clean.Length == 0 ? "picture" : clean.Length > 200 ? Cut(clean) : clean;
    }

    private static string Cut(string name) => char.IsHighSurrogate(name[199]) ? name[..199] : name[..200];
}
