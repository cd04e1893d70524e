using ContentHub.Media.Pictures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Media.Data;

internal sealed class AssetConfiguration : IEntityTypeConfiguration<Asset>
{
    public void Configure(EntityTypeBuilder<Asset> builder)
    {
        builder.ToTable("media_assets").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.FileName).HasMaxLength(200);
        builder.Property(a => a.ContentType).HasMaxLength(40);
        builder.Property(a => a.MasterFile).HasMaxLength(40);
        builder.Property(a => a.Sha256).HasMaxLength(64);
        builder.Property(a => a.Color).HasMaxLength(10);
        builder.Property(a => a.Widths).HasMaxLength(100);
        builder.HasIndex(a => new { a.UploadedById, a.UploadedAt });
    }
}
