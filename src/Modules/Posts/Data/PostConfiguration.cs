using ContentHub.Posts.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

internal sealed class PostConfiguration : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("posts_posts");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Ignore(p => p.InTrash);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.Title).HasMaxLength(200);
        builder.Property(p => p.TitleKey).HasMaxLength(200);
        builder.Property(p => p.Slug).HasMaxLength(120);
        builder.Property(p => p.Summary).HasMaxLength(500);
        builder.Property(p => p.Language).HasMaxLength(35);
        builder.Property(p => p.CanonicalUrl).HasMaxLength(2000);
        builder.Property(p => p.CoverAlt).HasMaxLength(1000);
        builder.Property(p => p.Disclosure).HasMaxLength(500);

        // An address is free again while its post lies in the trash; an untitled draft has none yet.
        builder.HasIndex(p => p.Slug).IsUnique().HasFilter("trashed_at is null and slug <> ''").HasDatabaseName("posts_posts_slug");

        // One index per filter of the list, each in the order in which the list is paged.
        builder.HasIndex(p => new { p.UpdatedAt, p.Id }).HasDatabaseName("posts_posts_updated");
        builder.HasIndex(p => new { p.Stage, p.UpdatedAt, p.Id }).HasDatabaseName("posts_posts_stage");
        builder.HasIndex(p => new { p.AuthorId, p.UpdatedAt, p.Id }).HasDatabaseName("posts_posts_author");
        builder.HasIndex(p => new { p.AuthorId, p.Stage, p.UpdatedAt, p.Id }).HasDatabaseName("posts_posts_author_stage");
        builder.HasIndex(p => new { p.HolderId, p.UpdatedAt, p.Id }).HasDatabaseName("posts_posts_held");
        builder.HasIndex(p => new { p.HolderId, p.Stage, p.UpdatedAt, p.Id }).HasDatabaseName("posts_posts_holder");
        builder.HasIndex(p => new { p.Language, p.UpdatedAt, p.Id }).HasDatabaseName("posts_posts_language");
        builder.HasIndex(p => p.TitleKey).HasDatabaseName("posts_posts_title");
        builder.HasIndex(p => new { p.Stage, p.SubmittedAt, p.Id }).HasDatabaseName("posts_posts_queue");
        builder.HasIndex(p => p.TrashedAt).HasFilter("trashed_at is not null").HasDatabaseName("posts_posts_purge");
        builder.HasIndex(p => new { p.UpdatedAt, p.Id }, "trash").HasFilter("trashed_at is not null").HasDatabaseName("posts_posts_trash");
        builder.HasIndex(p => p.UpdatedAt).HasFilter("has_quiet_edits").HasDatabaseName("posts_posts_quiet");
    }
}
