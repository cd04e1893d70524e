using ContentHub.Posts.Anchoring;
using ContentHub.Posts.Comments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

internal sealed class CommentAnchorConfiguration : IEntityTypeConfiguration<CommentAnchor>
{
    public void Configure(EntityTypeBuilder<CommentAnchor> builder)
    {
        builder.ToTable("posts_comment_anchors");
        builder.HasKey(a => a.ThreadId);
        builder.Property(a => a.ThreadId).ValueGeneratedNever();
        builder.Ignore(a => a.Quote);
        builder.Property(a => a.Kind).HasMaxLength(CommentThread.LongestKind);
        builder.Property(a => a.Field).HasMaxLength(CommentThread.LongestField);
        builder.Property(a => a.Exact).HasMaxLength(Quote.LongestExact);
        builder.Property(a => a.Prefix).HasMaxLength(Quote.Around * 2);
        builder.Property(a => a.Suffix).HasMaxLength(Quote.Around * 2);
        builder.HasIndex(a => new { a.Kind, a.DocumentId }).HasDatabaseName("posts_comment_anchors_document");
    }
}
