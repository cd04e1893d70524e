using System.Collections.Concurrent;
using System.Data.Common;
using ContentHub.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Testing;

/// <summary>
/// Counts the SQL statements that reach the database, so that a page that grows with its data is found.
/// <c>var counter = new StatementCounter(); TestHub.StartAsync(counter.AddTo); … counter.Reset(); await page; Assert.True(counter.Count &lt; 10);</c>
/// </summary>
public sealed class StatementCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> statements = new();

    public int Count => statements.Count;

    /// <summary>What was sent since the last reset, for the message of a failed test.</summary>
    public IReadOnlyList<string> Statements => [.. statements];

    public void Reset() => statements.Clear();

    public void AddTo(IServiceCollection services) => services.ConfigureDbContext<HubDbContext>(options => options.AddInterceptors(this));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        statements.Enqueue(command.CommandText);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        statements.Enqueue(command.CommandText);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        statements.Enqueue(command.CommandText);
        return base.ScalarExecutingAsync(command, eventData, result, cancellationToken);
    }
}
