using ContentHub.Site.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Site.Data;

internal sealed class ArticleConfiguration
    : IEntityTypeConfiguration<Article>, IEntityTypeConfiguration<ArticleTag>, IEntityTypeConfiguration<PastAddress>, IEntityTypeConfiguration<ShownPublication>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.ToTable("site_articles").HasKey(a => a.PostId);
        builder.Property(a => a.Slug).HasMaxLength(200);
        builder.HasIndex(a => a.Slug).IsUnique();
        builder.HasIndex(a => a.Position).IsUnique();
        builder.HasIndex(a => new { a.AuthorId, a.Position });
    }

    public void Configure(EntityTypeBuilder<ArticleTag> builder)
    {
        builder.ToTable("site_article_tags").HasKey(t => new { t.PostId, t.TagKey });
        builder.Property(t => t.TagKey).HasMaxLength(100);
        builder.HasIndex(t => new { t.TagKey, t.Position });
    }

    public void Configure(EntityTypeBuilder<PastAddress> builder)
    {
        builder.ToTable("site_redirects").HasKey(r => r.Slug);
        builder.Property(r => r.Slug).HasMaxLength(200);
        builder.HasIndex(r => r.PostId);
    }

    public void Configure(EntityTypeBuilder<ShownPublication> builder)
    {
        builder.ToTable("site_deliveries").HasKey(d => new { d.PublicationId, d.RevisionId });
        builder.HasIndex(d => d.PostId);
    }
}
