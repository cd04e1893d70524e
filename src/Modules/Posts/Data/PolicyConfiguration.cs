using System.Text.Json;
using System.Text.Json.Serialization;
using ContentHub.Posts.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

internal sealed class PolicyConfiguration : IEntityTypeConfiguration<Policy>
{
    public void Configure(EntityTypeBuilder<Policy> builder)
    {
        builder.ToTable("posts_policies");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
    }
}

/// <summary>Append-only: what was decided names the version under which it was.</summary>
internal sealed class PolicyVersionConfiguration : IEntityTypeConfiguration<PolicyVersion>
{
    public void Configure(EntityTypeBuilder<PolicyVersion> builder)
    {
        builder.ToTable("posts_policy_versions");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Name).HasMaxLength(PolicyInput.LongestName);
        AsJson.On(builder.Property(v => v.When));
        AsJson.On(builder.Property(v => v.Steps));
        AsJson.On(builder.Property(v => v.Edits)).HasDefaultValueSql("'[]'");
        builder.HasIndex(v => new { v.PolicyId, v.Number }).IsUnique().HasDatabaseName("posts_policy_versions_number");
    }
}

/// <summary>A value that is read and written as a whole.</summary>
internal static class AsJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static PropertyBuilder<T> On<T>(PropertyBuilder<T> property)
        where T : class => property.HasConversion(
        value => JsonSerializer.Serialize(value, Json),
        text => JsonSerializer.Deserialize<T>(text, Json)!,
        new ValueComparer<T>(
            (a, b) => JsonSerializer.Serialize(a, Json) == JsonSerializer.Serialize(b, Json),
            value => JsonSerializer.Serialize(value, Json).GetHashCode(StringComparison.Ordinal),
            value => value));
}
