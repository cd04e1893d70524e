using System.IO.Compression;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Web.Composition;
using Microsoft.Extensions.Options;

namespace ContentHub.Web.Commands.Backups;

/// <summary>Puts a backup back and brings it to this version. The hub must not run; on SQLite the database that was there is kept beside the new one.</summary>
internal sealed class Restore(DatabaseCopy database, IOptions<DataOptions> data, IServiceProvider services) : ICommandVerb
{
    public string Name => "restore";

    public string Help => "FILE.zip --replace   puts a backup back; stop the hub first";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        if (arguments is not [var source, "--replace"])
        {
            await output.WriteLineAsync("Stop the hub, then: contenthub restore hub.zip --replace. This replaces the present database.");
            return 2;
        }

        if (!File.Exists(source))
        {
            await output.WriteLineAsync($"{source} is not there.");
            return 1;
        }

        try
        {
            await using var zip = await ZipFile.OpenReadAsync(source, stop);
            return await PutAsync(zip, source, output, stop);
        }
        catch (InvalidDataException)
        {
            await output.WriteLineAsync($"{source} is no backup, or it is damaged. The database was not changed.");
            return 1;
        }
    }

    private async Task<int> PutAsync(ZipArchive zip, string source, TextWriter output, CancellationToken stop)
    {
        if (zip.GetEntry(database.EntryName) is not { } entry)
        {
            await output.WriteLineAsync($"{source} holds no {database.EntryName}: it is not a backup of this kind of database.");
            return 1;
        }

        // Everything that can go wrong with the file goes wrong before the database is touched; media files never change, so they may come first.
        Directory.CreateDirectory(Path.GetFullPath(data.Value.Folder));
        var copy = data.Value.PathOf("restore.tmp");
        await entry.ExtractToFileAsync(copy, overwrite: true, stop);
        await MediaAsync(zip, output, stop);
        if (await database.PutAsync(copy, stop) is { } trouble)
        {
            await output.WriteLineAsync(trouble);
            return 1;
        }

        File.Delete(copy);
        await services.PrepareDatabaseAsync(stop);
        await output.WriteLineAsync("Restored. Run contenthub reindex, then start the hub.");
        return 0;
    }

    private async Task MediaAsync(ZipArchive zip, TextWriter output, CancellationToken stop)
    {
        var media = Path.GetFullPath(data.Value.PathOf("media")) + Path.DirectorySeparatorChar;
        foreach (var picture in zip.Entries.Where(e => e.FullName.StartsWith("media/", StringComparison.Ordinal) && e.Name.Length > 0))
        {
            var target = Path.GetFullPath(Path.Combine(media, picture.FullName["media/".Length..]));
            if (!target.StartsWith(media, StringComparison.Ordinal))
            {
                await output.WriteLineAsync($"Left out {picture.FullName}: it points outside the media folder.");
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await picture.ExtractToFileAsync(target, overwrite: true, stop);
        }
    }
}
