using ContentHub.Kernel.Events;
using ContentHub.Library.Contracts;

namespace ContentHub.Library.Indexing;

/// <summary>Keeps this instance's index up with what happens.</summary>
internal sealed class FollowEvents(SearchFile file, IEnumerable<ISearchSource> sources) : IEventConsumer
{
    public string Name => "library.index";

    public bool EachNode => true;

    public async Task HandleAsync(DomainEvent happened, CancellationToken stop)
    {
        foreach (var source in sources)
        {
            foreach (var id in source.Touched(happened).Distinct())
            {
                await UpdateAsync(source, id, stop);
            }
        }
    }

    private async Task UpdateAsync(ISearchSource source, Guid id, CancellationToken stop)
    {
        await using var connection = await file.OpenAsync(stop);
        await using var transaction = connection.BeginTransaction();

        // Noted first and in the same transaction: a rebuild that runs beside us looks at it again before it moves over.
        await connection.ExecuteAsync(
            "insert or ignore into touched (source, id) select $source, $id where exists (select 1 from state where name = 'rebuilding')",
            stop, ("$source", source.Name), ("$id", id.Key()));
        await IndexUpdate.ApplyAsync(connection, await connection.GenerationAsync(stop), source, id, stop);
        await transaction.CommitAsync(stop);
    }
}
