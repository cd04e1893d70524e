using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Keys;
using ContentHub.Accounts.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Accounts.Data;

internal sealed class RecordConfiguration
    : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<Setting>, IEntityTypeConfiguration<SitePage>, IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("accounts_audit").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.ActorName).HasMaxLength(200);
        builder.Property(e => e.From).HasMaxLength(200);
        builder.Property(e => e.Action).HasMaxLength(100);
        builder.Property(e => e.SubjectKind).HasMaxLength(40);
        builder.Property(e => e.SubjectTitle).HasMaxLength(200);
        builder.HasIndex(e => new { e.At, e.Id });
        builder.HasIndex(e => new { e.SubjectKind, e.SubjectId, e.At });
        builder.HasIndex(e => new { e.ActorId, e.At });
        builder.HasIndex(e => new { e.Action, e.At });
    }

    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("accounts_settings").HasKey(s => s.Section);
        builder.Property(s => s.Section).HasMaxLength(40);
        builder.Property(s => s.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<SitePage> builder)
    {
        builder.ToTable("accounts_pages").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Slug).HasMaxLength(100);
        builder.Property(p => p.Title).HasMaxLength(200);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StoredKey> builder)
    {
        builder.ToTable("accounts_keys").HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Name).HasMaxLength(200);
    }
}
