using ContentHub.Posts.Lessons;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

/// <summary>Deleted only with a purged post.</summary>
internal sealed class LessonConfiguration : IEntityTypeConfiguration<Lesson>
{
    public void Configure(EntityTypeBuilder<Lesson> builder)
    {
        builder.ToTable("posts_lessons");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Note).HasMaxLength(StageNote.MaxLength);
        builder.Property(l => l.Version).IsConcurrencyToken();
        AsJson.On(builder.Property(l => l.Reasons)).HasMaxLength(200);
        builder.HasIndex(l => new { l.PostId, l.At }).HasDatabaseName("posts_lessons_post");
        builder.HasIndex(l => new { l.AuthorId, l.At }).HasDatabaseName("posts_lessons_author");
        builder.HasIndex(l => l.At).HasDatabaseName("posts_lessons_at");
    }
}
