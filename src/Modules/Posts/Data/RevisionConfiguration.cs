using ContentHub.Posts.Revisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

/// <summary>Rows never change; they go only with a post that was purged without ever having been approved.</summary>
internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("posts_revisions");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Hash).HasMaxLength(80);
        builder.HasIndex(r => new { r.PostId, r.Number }).IsUnique().HasDatabaseName("posts_revisions_number");
    }
}
