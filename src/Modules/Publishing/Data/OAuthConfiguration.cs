using ContentHub.Publishing.Connections;
using ContentHub.Publishing.OAuth;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Publishing.Data;

internal sealed class OAuthConfiguration : IEntityTypeConfiguration<NetworkApp>, IEntityTypeConfiguration<OAuthVisit>, IEntityTypeConfiguration<Revocation>
{
    public void Configure(EntityTypeBuilder<NetworkApp> builder)
    {
        builder.ToTable("publishing_network_apps").HasKey(a => a.Kind);
        builder.Property(a => a.Kind).HasMaxLength(40);
        builder.Property(a => a.ClientId).HasMaxLength(NetworkApp.Limit);
        builder.Property(a => a.Server).HasMaxLength(NetworkApp.Limit);
        builder.Property(a => a.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<OAuthVisit> builder)
    {
        builder.ToTable("publishing_oauth_visits").HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Kind).HasMaxLength(40);
        builder.Property(v => v.Name).HasMaxLength(Channel.NameLimit);
        builder.Property(v => v.StateHash).HasMaxLength(64);
        builder.Property(v => v.BrowserHash).HasMaxLength(64);
        builder.HasIndex(v => v.StateHash).IsUnique();
        builder.HasIndex(v => v.EndsAt);
    }

    public void Configure(EntityTypeBuilder<Revocation> builder)
    {
        builder.ToTable("publishing_revocations").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Kind).HasMaxLength(40);
        builder.Property(r => r.ChannelName).HasMaxLength(Channel.NameLimit);
        builder.HasIndex(r => r.NextAt);
    }
}
