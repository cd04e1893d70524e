using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Media.Contracts;
using ContentHub.Media.Pictures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ContentHub.Media.Demo;

/// <summary>The pictures of Northwind Pumps. They come ready-made inside the assembly, so that a first start needs no image library and no time.</summary>
internal sealed class DemoCovers(HubDbContext db, TimeProvider clock, IOptions<DataOptions> data) : IDemoStory
{
    private static readonly (string Name, string Color)[] Covers =
    [
        ("harbour-at-dusk", "dc-322"),
        ("pump-cross-section", "dc-333"),
        ("pump-curves", "dc-001"),
        ("pressure-gauge", "dc-332"),
        ("pipework", "dc-333"),
        ("drop-of-water", "dc-011"),
        ("factory", "dc-332"),
        ("water-tower", "dc-233"),
        ("ball-bearing", "dc-101"),
        ("wind-and-sun", "dc-322"),
        ("container-ship", "dc-011"),
        ("tools", "dc-321"),
    ];

    private static readonly int[] Widths = [400, 800, 1200, 1600];

    public int Order => 20;

    public async Task TellAsync(CancellationToken stop)
    {
        if (await db.Set<Asset>().AnyAsync(a => a.Id == DemoAssets.Cover(1), stop))
        {
            return;
        }

        for (var number = 1; number <= DemoAssets.Covers; number++)
        {
            db.Add(await PutAsync(number, stop));
        }

        await db.SaveChangesAsync(stop);
    }

    private async Task<Asset> PutAsync(int number, CancellationToken stop)
    {
        var folder = Directory.CreateDirectory(MediaFolders.Of(data.Value, DemoAssets.Cover(number))).FullName;
        var master = Path.Combine(folder, "master.jpg");
        await CopyAsync($"cover-{number:D2}.jpg", master, stop);
        foreach (var width in Widths)
        {
            await CopyAsync($"cover-{number:D2}-{width}.webp", MediaFolders.Rendition(folder, width), stop);
        }

        var (bytes, hash) = await ReceivedPicture.MeasureAsync(master, stop);
        return new Asset
        {
            Id = DemoAssets.Cover(number),
            FileName = Covers[number - 1].Name + ".jpg",
            ContentType = "image/jpeg",
            MasterFile = "master.jpg",
            Width = 1600,
            Height = 900,
            Bytes = bytes,
            Sha256 = hash,
            Color = Covers[number - 1].Color,
            Widths = string.Join(',', Widths),
            IsPublic = true,
            UploadedById = DemoPeople.Mark,
            UploadedAt = clock.GetUtcNow().AddDays(-110 + number),
        };
    }

    private static async Task CopyAsync(string resource, string path, CancellationToken stop)
    {
        await using var from = typeof(DemoCovers).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not in the assembly.");
        await using var to = File.Create(path);
        await from.CopyToAsync(to, stop);
    }
}
