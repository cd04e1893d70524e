using ContentHub.Data.Conventions;
using ContentHub.Data.Outbox;
using ContentHub.Kernel.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ContentHub.Data;

/// <summary>
/// The one context for every module. Modules bring their own <c>IEntityTypeConfiguration</c>s (see <see cref="ModelAssembly"/>)
/// and work with <c>Set&lt;T&gt;()</c>; the walls are the modules' <c>internal</c> entity types.
/// </summary>
public sealed class HubDbContext(DbContextOptions<HubDbContext> options, IEnumerable<ModelAssembly> models) : DbContext(options)
{
    private readonly List<DomainEvent> raised = [];

    /// <summary>Puts an event into the outbox with the next save, in the same transaction.</summary>
    public void Raise(DomainEvent happened) => raised.Add(happened);

    public bool IsPostgres => Database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL";

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (raised.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var writer = this.GetService<OutboxWriter>();
        if (Database.CurrentTransaction is not null)
        {
            await writer.WriteAsync(this, Take(), cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await writer.WriteAsync(this, Take(), cancellationToken);
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        writer.Wake();
        return rows;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Use SaveChangesAsync: it also writes the outbox.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(HubDbContext).Assembly);
        foreach (var model in models)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(model.Assembly);
        }

        SnakeCase.Apply(modelBuilder);
    }

    private List<DomainEvent> Take()
    {
        List<DomainEvent> taken = [.. raised];
        raised.Clear();
        return taken;
    }
}
