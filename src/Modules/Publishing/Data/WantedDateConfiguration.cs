using ContentHub.Publishing.WantedDates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Publishing.Data;

internal sealed class WantedDateConfiguration : IEntityTypeConfiguration<WantedDate>
{
    public void Configure(EntityTypeBuilder<WantedDate> builder)
    {
        builder.ToTable("publishing_wanted").HasKey(w => w.PostId);
        builder.Property(w => w.PostId).ValueGeneratedNever();
        builder.Property(w => w.Zone).HasMaxLength(100);
        builder.Property(w => w.LocalTime).HasConversion(
            wall => DateTime.SpecifyKind(wall, DateTimeKind.Utc), stored => DateTime.SpecifyKind(stored, DateTimeKind.Unspecified));
        builder.Property(w => w.Version).IsConcurrencyToken();
        builder.HasIndex(w => w.At);
        builder.HasIndex(w => new { w.AuthorId, w.At });
    }
}
