using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

/// <summary>Rows never change; they go only with a post that was purged without ever having been approved.</summary>
internal sealed class StageChangeConfiguration : IEntityTypeConfiguration<StageChange>
{
    public void Configure(EntityTypeBuilder<StageChange> builder)
    {
        builder.ToTable("posts_stage_changes");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Note).HasMaxLength(StageNote.MaxLength);
        builder.HasIndex(c => new { c.PostId, c.At, c.Id }).HasDatabaseName("posts_stage_changes_post");
    }
}
