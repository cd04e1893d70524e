using ContentHub.Publishing.Seals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Publishing.Data;

internal sealed class SealConfiguration : IEntityTypeConfiguration<LedgerSeal>, IEntityTypeConfiguration<SealRun>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<LedgerSeal> builder)
    {
        builder.ToTable("publishing_seals").HasKey(s => new { s.PublicationId, s.UpTo });
        builder.Property(s => s.Hash).HasMaxLength(HashLength);
        builder.HasIndex(s => s.Run);
    }

    public void Configure(EntityTypeBuilder<SealRun> builder)
    {
        builder.ToTable("publishing_seal_runs").HasKey(r => r.Number);
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Property(r => r.Hash).HasMaxLength(HashLength);
    }
}
