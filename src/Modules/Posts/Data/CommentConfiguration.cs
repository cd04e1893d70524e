using ContentHub.Posts.Comments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("posts_comments");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Text).HasMaxLength(Comment.Longest);
        builder.Property(c => c.Edition).HasMaxLength(CommentThread.LongestEdition);
        builder.Property(c => c.GuestName).HasMaxLength(Comment.LongestGuestName);
        builder.HasIndex(c => c.GuestKey).HasFilter("guest_key is not null").HasDatabaseName("posts_comments_guest");
        builder.HasIndex(c => new { c.ThreadId, c.Number }).IsUnique().HasDatabaseName("posts_comments_thread");
    }
}
