using ContentHub.Accounts.Idempotency;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Accounts.Data;

internal sealed class RememberedWriteConfiguration : IEntityTypeConfiguration<RememberedWrite>
{
    public void Configure(EntityTypeBuilder<RememberedWrite> builder)
    {
        builder.ToTable("accounts_idempotency").HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Holder).HasMaxLength(64);
        builder.Property(w => w.Key).HasMaxLength(RememberedWrite.KeyLimit);
        builder.Property(w => w.Fingerprint).HasMaxLength(64);
        builder.Property(w => w.ContentType).HasMaxLength(200);
        builder.Property(w => w.ETag).HasMaxLength(100);
        builder.Property(w => w.Location).HasMaxLength(500);
        builder.HasIndex(w => new { w.Holder, w.Key }).IsUnique();
        builder.HasIndex(w => w.At);
    }
}
