using ContentHub.Posts.Comments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

internal sealed class CommentCallConfiguration : IEntityTypeConfiguration<CommentCall>
{
    public void Configure(EntityTypeBuilder<CommentCall> builder)
    {
        builder.ToTable("posts_comment_calls");
        builder.HasKey(c => new { c.PersonId, c.ThreadId });
        builder.Property(c => c.Kind).HasMaxLength(CommentThread.LongestKind);
        builder.HasIndex(c => new { c.PersonId, c.At, c.ThreadId }).HasDatabaseName("posts_comment_calls_person");
        builder.HasIndex(c => c.ThreadId).HasDatabaseName("posts_comment_calls_thread");
    }
}
