using ContentHub.Posts.Comments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

internal sealed class CommentMentionConfiguration : IEntityTypeConfiguration<CommentMention>
{
    public void Configure(EntityTypeBuilder<CommentMention> builder)
    {
        builder.ToTable("posts_comment_mentions");
        builder.HasKey(m => new { m.CommentId, m.PersonId });
        builder.Property(m => m.Written).HasMaxLength(CommentMention.LongestWritten);
    }
}
