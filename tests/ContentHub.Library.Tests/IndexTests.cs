using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.Results;
using ContentHub.Library.Health;
using ContentHub.Library.Indexing;
using ContentHub.Posts.Contracts;
using ContentHub.Testing;

namespace ContentHub.Library.Tests;

public sealed class IndexTests
{
    private static async Task HappenedAsync(TestHub hub, Guid id)
    {
        await hub.DoAsync<HubDbContext>(async db =>
        {
            db.Raise(new PostEdited(id, TestHub.Sara.Id));
            await db.SaveChangesAsync();
        });
        await hub.DrainEventsAsync();
    }

    private static async Task<DoctorFinding> FindingAsync(TestHub hub) => (await hub.DoAsync<IEnumerable<IDoctorCheck>, IReadOnlyList<DoctorFinding>>(
        c => c.OfType<IndexDoctor>().Single().LookAsync(CancellationToken.None)))[0];

    [Fact]
    public async Task What_happens_is_found_at_once_and_what_is_gone_is_not()
    {
        var shelf = new Shelf();
        await using var hub = await shelf.StartAsync();
        var id = shelf.Put("Old title");
        await HappenedAsync(hub, id);
        Assert.Equal([id], await Shelf.FindAsync(hub, "old"));

        shelf.Put("New title", id: id);
        await HappenedAsync(hub, id);
        Assert.Equal([id], await Shelf.FindAsync(hub, "new"));
        Assert.Empty(await Shelf.FindAsync(hub, "old"));

        shelf.Remove(id);
        await HappenedAsync(hub, id);
        Assert.Empty(await Shelf.FindAsync(hub, "title"));
    }

    [Fact]
    public async Task The_same_event_twice_changes_nothing()
    {
        var shelf = new Shelf();
        await using var hub = await shelf.StartAsync();
        var id = shelf.Put("Straße");

        await HappenedAsync(hub, id);
        await HappenedAsync(hub, id);

        Assert.Equal([id], await Shelf.FindAsync(hub, "strasse"));
    }

    [Fact]
    public async Task A_rebuild_drops_what_no_source_has_any_more()
    {
        var shelf = new Shelf();
        await using var hub = await shelf.StartAsync();
        var gone = shelf.Put("Gone pump");
        await Shelf.RebuildAsync(hub);
        shelf.Remove(gone);
        var stays = shelf.Put("Pump that stays");

        await Shelf.RebuildAsync(hub);

        Assert.Equal([stays], await Shelf.FindAsync(hub, "pump"));
    }

    [Fact]
    public async Task The_old_index_answers_during_a_rebuild_and_changes_meanwhile_are_not_lost()
    {
        var shelf = new Shelf();
        var first = shelf.Put("First pump");
        for (var i = 0; i < 300; i++)
        {
            shelf.Put("Filler");
        }

        await using var hub = await shelf.StartAsync();
        await Shelf.RebuildAsync(hub);
        List<Guid>? seenMeanwhile = null;
        shelf.Meanwhile = async () =>
        {
            seenMeanwhile = await Shelf.FindAsync(hub, "first pump");
            shelf.Put("First pump, renamed compressor", id: first);
            await HappenedAsync(hub, first);
        };

        await Shelf.RebuildAsync(hub);

        Assert.Equal([first], seenMeanwhile);
        Assert.Equal([first], await Shelf.FindAsync(hub, "compressor"));
    }

    [Fact]
    public async Task Two_rebuilds_at_once_are_refused()
    {
        var shelf = new Shelf();
        shelf.Put("Pump");
        await using var hub = await shelf.StartAsync();
        Result<int>? second = null;
        shelf.Meanwhile = async () => second = await hub.DoAsync<RebuildIndex, Result<int>>(r => r.HandleAsync(null, CancellationToken.None));

        await Shelf.RebuildAsync(hub);

        Assert.Equal("search.rebuild-running", second!.Error.Code);
    }

    [Fact]
    public async Task An_empty_index_is_filled_in_the_background_once()
    {
        var shelf = new Shelf();
        shelf.Put("Pump");
        await using var hub = await shelf.StartAsync();
        Assert.False((await FindingAsync(hub)).Ok);

        await hub.DoAsync<FillEmptyIndex>(f => f.RunAsync(CancellationToken.None));

        Assert.Single(await Shelf.FindAsync(hub, "pump"));
        Assert.True((await FindingAsync(hub)).Ok);
    }

    [Fact]
    public async Task A_damaged_file_is_made_anew()
    {
        var shelf = new Shelf();
        shelf.Put("Pump");
        await using var hub = await shelf.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(hub.Folder, "search.db"), new string('x', 10_000));

        await hub.DoAsync<FillEmptyIndex>(f => f.RunAsync(CancellationToken.None));

        Assert.Single(await Shelf.FindAsync(hub, "pump"));
    }

    [Fact]
    public async Task A_file_that_somebody_deleted_is_made_anew()
    {
        var shelf = new Shelf();
        shelf.Put("Pump");
        await using var hub = await shelf.StartAsync();
        await Shelf.RebuildAsync(hub);
        foreach (var file in Directory.GetFiles(hub.Folder, "search.db*"))
        {
            File.Delete(file);
        }

        Assert.Empty(await Shelf.FindAsync(hub, "pump"));
        await hub.DoAsync<FillEmptyIndex>(f => f.RunAsync(CancellationToken.None));
        Assert.Single(await Shelf.FindAsync(hub, "pump"));
    }

    [Fact]
    public async Task The_verb_reindex_says_how_far_it_is()
    {
        var shelf = new Shelf();
        shelf.Put("Pump");
        await using var hub = await shelf.StartAsync();
        var output = new StringWriter();

        var code = await hub.DoAsync<IEnumerable<ICommandVerb>, int>(v => v.Single(x => x.Name == "reindex").RunAsync([], output, CancellationToken.None));

        Assert.Equal(0, code);
        Assert.Contains("shelf: 1", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 documents", output.ToString(), StringComparison.Ordinal);
    }
}
