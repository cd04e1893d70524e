using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Data.Outbox;

/// <summary>An event as it is stored: the position is the order of commits.</summary>
internal sealed class OutboxEntry
{
    public long Position { get; init; }

    public required string Type { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}

/// <summary>How far a consumer has read. <see cref="Node"/> is empty for shared consumers.</summary>
internal sealed class OutboxCursor
{
    public required string Consumer { get; init; }

    public required string Node { get; init; }

    public long Position { get; set; }

    /// <summary>Failed tries at the event after <see cref="Position"/>.</summary>
    public int Failures { get; set; }

    public DateTimeOffset? RetryAt { get; set; }
}

/// <summary>An event that a consumer could not handle after all tries; kept for a person to look at.</summary>
internal sealed class OutboxFailure
{
    public required Guid Id { get; init; }

    public required string Consumer { get; init; }

    public required string Node { get; init; }

    public required long Position { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class OutboxConfiguration
    : IEntityTypeConfiguration<OutboxEntry>, IEntityTypeConfiguration<OutboxCursor>, IEntityTypeConfiguration<OutboxFailure>
{
    public void Configure(EntityTypeBuilder<OutboxEntry> builder)
    {
        builder.ToTable("data_outbox").HasKey(e => e.Position);
        builder.Property(e => e.Position).ValueGeneratedOnAdd();
        builder.Property(e => e.Type).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<OutboxCursor> builder)
    {
        builder.ToTable("data_outbox_cursors").HasKey(c => new { c.Consumer, c.Node });
        builder.Property(c => c.Consumer).HasMaxLength(100);
        builder.Property(c => c.Node).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<OutboxFailure> builder) =>
        builder.ToTable("data_outbox_failures").HasKey(f => f.Id);
}
