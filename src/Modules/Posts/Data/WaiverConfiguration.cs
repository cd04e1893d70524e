using ContentHub.Posts.Checks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

internal sealed class WaiverConfiguration : IEntityTypeConfiguration<Waiver>
{
    public void Configure(EntityTypeBuilder<Waiver> builder)
    {
        builder.ToTable("posts_waivers");
        builder.HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Code).HasMaxLength(80);
        builder.Property(w => w.Fingerprint).HasMaxLength(32);
        builder.Property(w => w.Message).HasMaxLength(1000);
        builder.Property(w => w.Reason).HasMaxLength(WaiveFinding.LongestReason);
        builder.HasIndex(w => new { w.PostId, w.Fingerprint }).IsUnique().HasDatabaseName("posts_waivers_finding");
    }
}
