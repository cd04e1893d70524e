using ContentHub.Posts.Anchoring;
using ContentHub.Posts.Comments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

internal sealed class CommentThreadConfiguration : IEntityTypeConfiguration<CommentThread>
{
    public void Configure(EntityTypeBuilder<CommentThread> builder)
    {
        builder.ToTable("posts_comment_threads");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Ignore(t => t.IsResolved);
        builder.Property(t => t.Kind).HasMaxLength(CommentThread.LongestKind);
        builder.Property(t => t.Field).HasMaxLength(CommentThread.LongestField);
        builder.Property(t => t.Quoted).HasMaxLength(Quote.LongestExact);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasIndex(t => new { t.Kind, t.DocumentId, t.StartedAt, t.Id }).HasDatabaseName("posts_comment_threads_document");
    }
}
