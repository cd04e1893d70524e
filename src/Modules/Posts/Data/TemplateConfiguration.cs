using System.Text.Json;
using ContentHub.Posts.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

internal sealed class TemplateConfiguration : IEntityTypeConfiguration<Template>
{
    public void Configure(EntityTypeBuilder<Template> builder)
    {
        builder.ToTable("posts_templates");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Property(t => t.Name).HasMaxLength(SaveTemplate.LongestName);
        builder.Property(t => t.Sentence).HasMaxLength(SaveTemplate.LongestSentence);
        SectionsAsJson.On(builder.Property(t => t.Sections));
    }
}

internal sealed class GuideConfiguration : IEntityTypeConfiguration<Guide>
{
    public void Configure(EntityTypeBuilder<Guide> builder)
    {
        builder.ToTable("posts_guides");
        builder.HasKey(g => g.PostId);
        builder.Property(g => g.PostId).ValueGeneratedNever();
        builder.Property(g => g.TemplateName).HasMaxLength(SaveTemplate.LongestName);
        SectionsAsJson.On(builder.Property(g => g.Sections));
    }
}

internal static class SectionsAsJson
{
    public static void On(PropertyBuilder<IReadOnlyList<TemplateSection>> property) => property.HasConversion(
        sections => JsonSerializer.Serialize(sections, JsonSerializerOptions.Web),
        text => JsonSerializer.Deserialize<List<TemplateSection>>(text, JsonSerializerOptions.Web) ?? new List<TemplateSection>(),
        new ValueComparer<IReadOnlyList<TemplateSection>>(
            (a, b) => JsonSerializer.Serialize(a, JsonSerializerOptions.Web) == JsonSerializer.Serialize(b, JsonSerializerOptions.Web),
            sections => JsonSerializer.Serialize(sections, JsonSerializerOptions.Web).GetHashCode(StringComparison.Ordinal),
            sections => sections.ToList()));
}
