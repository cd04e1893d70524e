using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Publishing.Data;

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>, IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("publishing_publications").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Title).HasMaxLength(200);
        builder.Property(p => p.ChannelKind).HasMaxLength(40);
        builder.Property(p => p.Zone).HasMaxLength(100);
        builder.Property(p => p.Follows).HasMaxLength(20);
        builder.Property(p => p.LeaseOwner).HasMaxLength(250);
        builder.Property(p => p.LocalTime).HasConversion(
            wall => DateTime.SpecifyKind(wall, DateTimeKind.Utc), stored => DateTime.SpecifyKind(stored, DateTimeKind.Unspecified));
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.WakeAt).HasFilter("wake_at is not null");
        builder.HasIndex(p => new { p.State, p.DueAt, p.Id });
        builder.HasIndex(p => new { p.DueAt, p.Id });
        builder.HasIndex(p => new { p.ChannelId, p.DueAt });
        builder.HasIndex(p => new { p.AuthorId, p.DueAt });
        builder.HasIndex(p => new { p.AuthorId, p.State, p.DueAt });
        builder.HasIndex(p => p.ScheduledById);
        builder.HasIndex(p => p.Sealed).HasFilter("lines > sealed");
        builder.HasIndex(p => p.PostId);
        builder.HasIndex(p => new { p.PostId, p.RevisionId, p.ChannelId }).IsUnique().HasFilter("state not in ('Cancelled', 'Withdrawn')");
    }

    public void Configure(EntityTypeBuilder<Attempt> builder)
    {
        builder.ToTable("publishing_attempts").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Outcome).HasMaxLength(40);
        builder.Property(a => a.Answer).HasMaxLength(Attempt.AnswerLimit);
        builder.HasIndex(a => new { a.PublicationId, a.Number }).IsUnique();
    }
}
