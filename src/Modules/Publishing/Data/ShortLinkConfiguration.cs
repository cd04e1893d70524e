using ContentHub.Publishing.TrackedLinks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Publishing.Data;

internal sealed class ShortLinkConfiguration : IEntityTypeConfiguration<ShortLink>
{
    public void Configure(EntityTypeBuilder<ShortLink> builder)
    {
        builder.ToTable("publishing_short_links").HasKey(l => l.Code);
        builder.Property(l => l.Code).HasMaxLength(ShortLink.CodeLength);
        builder.HasIndex(l => l.PublicationId).IsUnique();
        builder.HasIndex(l => l.PostId);
    }
}
