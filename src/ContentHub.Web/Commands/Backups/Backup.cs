using System.IO.Compression;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using Microsoft.Extensions.Options;

namespace ContentHub.Web.Commands.Backups;

/// <summary>One zip with the database and the media folder. Safe while the hub runs: the database is copied as of one moment, media files never change.</summary>
internal sealed class Backup(DatabaseCopy database, IOptions<DataOptions> data) : ICommandVerb
{
    public string Name => "backup";

    public string Help => "FILE.zip   writes database and media into one file";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        if (arguments is not [var target])
        {
            await output.WriteLineAsync("Name the file: contenthub backup hub.zip");
            return 2;
        }

        if (File.Exists(target))
        {
            await output.WriteLineAsync($"{target} is already there; choose another name.");
            return 1;
        }

        var part = target + ".part";
        await using (var file = new FileStream(part, FileMode.Create))
        await using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            var copy = await database.TakeAsync(stop);
            await zip.CreateEntryFromFileAsync(copy, database.EntryName, CompressionLevel.Fastest, stop);
            File.Delete(copy);
            var media = data.Value.PathOf("media");
            var files = Directory.Exists(media) ? Directory.EnumerateFiles(media, "*", SearchOption.AllDirectories).ToList() : [];
            foreach (var picture in files)
            {
                // Pictures are compressed already.
                var name = "media/" + Path.GetRelativePath(media, picture).Replace('\\', '/');
                await zip.CreateEntryFromFileAsync(picture, name, CompressionLevel.NoCompression, stop);
            }

            await output.WriteLineAsync($"Database and {files.Count} media files.");
        }

        File.Move(part, target);
        await output.WriteLineAsync($"Written to {target} ({new FileInfo(target).Length / 1024} KiB). It holds personal data: keep it safe.");
        return 0;
    }
}
