using ContentHub.Publishing.ReadyPosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Publishing.Data;

internal sealed class ReadyPostConfiguration : IEntityTypeConfiguration<ReadyPost>
{
    public void Configure(EntityTypeBuilder<ReadyPost> builder)
    {
        builder.ToTable("publishing_ready").HasKey(r => r.PostId);
        builder.Property(r => r.PostId).ValueGeneratedNever();
        builder.Property(r => r.Title).HasMaxLength(200);
        builder.HasIndex(r => r.ApprovedAt);
    }
}
