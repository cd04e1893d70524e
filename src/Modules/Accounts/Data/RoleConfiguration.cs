using ContentHub.Accounts.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Accounts.Data;

internal sealed class RoleConfiguration
    : IEntityTypeConfiguration<AppRole>, IEntityTypeConfiguration<IdentityUserRole<Guid>>, IEntityTypeConfiguration<IdentityRoleClaim<Guid>>,
      IEntityTypeConfiguration<RolePermission>, IEntityTypeConfiguration<KnownPermission>
{
    public void Configure(EntityTypeBuilder<AppRole> builder)
    {
        builder.ToTable("accounts_roles").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Name).HasMaxLength(60);
        builder.Property(r => r.NormalizedName).HasMaxLength(60);
        builder.Property(r => r.BuiltIn).HasMaxLength(60);
        builder.Property(r => r.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(r => r.NormalizedName).IsUnique();
        builder.HasMany<IdentityUserRole<Guid>>().WithOne().HasForeignKey(r => r.RoleId).IsRequired();
        builder.HasMany<IdentityRoleClaim<Guid>>().WithOne().HasForeignKey(c => c.RoleId).IsRequired();
        builder.HasMany<RolePermission>().WithOne().HasForeignKey(p => p.RoleId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder) =>
        builder.ToTable("accounts_person_roles").HasKey(r => new { r.UserId, r.RoleId });

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> builder) =>
        builder.ToTable("accounts_role_claims").HasKey(c => c.Id);

    public void Configure(EntityTypeBuilder<RolePermission> builder)
    {
        builder.ToTable("accounts_role_permissions").HasKey(p => new { p.RoleId, p.Permission });
        builder.Property(p => p.Permission).HasMaxLength(100);
        builder.HasIndex(p => p.Permission);
    }

    public void Configure(EntityTypeBuilder<KnownPermission> builder)
    {
        builder.ToTable("accounts_known_permissions").HasKey(p => p.Permission);
        builder.Property(p => p.Permission).HasMaxLength(100);
    }
}
