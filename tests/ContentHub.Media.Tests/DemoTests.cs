using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;
using ContentHub.Media.Demo;
using ContentHub.Testing;

namespace ContentHub.Media.Tests;

public sealed class DemoTests
{
    private static Task TellAsync(TestHub hub) =>
        hub.DoAsync<IEnumerable<IDemoStory>>(s => s.OfType<DemoCovers>().Single().TellAsync(CancellationToken.None));

    [Fact]
    public async Task Twelve_covers_come_without_an_image_library_and_only_once()
    {
        await using var hub = await TestHub.StartAsync(settings: ("Media:LibvipsPath", "/nowhere/libvips.so"));

        await TellAsync(hub);
        await TellAsync(hub);

        var ids = Enumerable.Range(1, DemoAssets.Covers).Select(DemoAssets.Cover).ToList();
        var covers = await hub.DoAsync<IMedia, IReadOnlyDictionary<Guid, AssetView>>(m => m.FindManyAsync(ids, CancellationToken.None));
        Assert.Equal(12, covers.Count);
        Assert.All(covers.Values, c => Assert.True(c.Bytes <= 80_000));
        foreach (var (id, width) in ids.SelectMany(id => new int?[] { null, 400, 1600 }.Select(w => (id, w))))
        {
            await using var picture = await hub.DoAsync<IMedia, Stream?>(m => m.OpenAsync(id, width, CancellationToken.None));
            Assert.NotNull(picture);
        }
    }

    [Fact]
    public async Task A_demo_cover_is_small_enough_for_a_link_card_as_it_is()
    {
        await using var hub = await TestHub.StartAsync(settings: ("Media:LibvipsPath", "/nowhere/libvips.so"));
        await TellAsync(hub);

        var card = await hub.DoAsync<IMedia, Result<byte[]>>(m => m.JpegAsync(DemoAssets.Cover(3), 2000, 976_000, CancellationToken.None));

        Assert.True(card.Succeeded);
    }
}
