using ContentHub.Publishing.Stops;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Publishing.Data;

internal sealed class StopConfiguration : IEntityTypeConfiguration<OutboundStop>
{
    public void Configure(EntityTypeBuilder<OutboundStop> builder)
    {
        builder.ToTable("publishing_stops").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Reason).HasMaxLength(OutboundStop.ReasonLimit);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => s.Kind).IsUnique().HasFilter("ended_at is null");
    }
}
