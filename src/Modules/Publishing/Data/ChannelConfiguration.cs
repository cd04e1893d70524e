using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Publishing.Data;

internal sealed class ChannelConfiguration : IEntityTypeConfiguration<Channel>
{
    public void Configure(EntityTypeBuilder<Channel> builder)
    {
        builder.ToTable("publishing_channels").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Kind).HasMaxLength(40);
        builder.Property(c => c.Name).HasMaxLength(Channel.NameLimit);
        builder.Property(c => c.Account).HasMaxLength(200);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.OwnerId);
        builder.HasIndex(c => c.Name).IsUnique().HasFilter("not disconnected");

        // The own site is part of every database, so that nothing has to ask whether it is there yet.
        builder.HasData(new Channel
        {
            Id = OwnSite.ChannelId,
            Kind = OwnSite.Kind,
            Name = "Own site",
            Settings = "{}",
            Secrets = "",
            ConnectedById = Guid.Empty,
            ConnectedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Version = 1,
        });
    }
}
