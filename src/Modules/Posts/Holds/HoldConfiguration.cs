using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Holds;

internal sealed class HoldConfiguration : IEntityTypeConfiguration<Hold>
{
    public void Configure(EntityTypeBuilder<Hold> builder)
    {
        builder.ToTable("posts_holds");
        builder.HasKey(h => new { h.Kind, h.DocumentId });
        builder.Property(h => h.Kind).HasMaxLength(40);
        builder.Property(h => h.Until).IsConcurrencyToken();
    }
}
