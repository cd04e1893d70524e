using ContentHub.Posts.Suggestions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

internal sealed class SuggestionConfiguration : IEntityTypeConfiguration<Suggestion>
{
    public void Configure(EntityTypeBuilder<Suggestion> builder)
    {
        builder.ToTable("posts_suggestions");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Ignore(s => s.Kind);
        builder.Ignore(s => s.By);
        builder.Property(s => s.Field).HasMaxLength(Suggestion.LongestField);
        builder.Property(s => s.Before).HasMaxLength(Suggestion.LongestWords);
        builder.Property(s => s.After).HasMaxLength(Suggestion.LongestWords);
        builder.Property(s => s.Note).HasMaxLength(Suggestion.LongestNote);
        builder.Property(s => s.GuestName).HasMaxLength(Suggestion.LongestName);
        builder.Property(s => s.GuestKey).HasMaxLength(Suggestion.LongestKey);
        builder.Property(s => s.State).IsConcurrencyToken();
        builder.HasIndex(s => new { s.PostId, s.State, s.MadeAt, s.Id }).HasDatabaseName("posts_suggestions_post");
        builder.HasIndex(s => s.GuestKey).HasDatabaseName("posts_suggestions_guest");
    }
}

internal sealed class SuggestionPlaceConfiguration : IEntityTypeConfiguration<SuggestionPlace>
{
    public void Configure(EntityTypeBuilder<SuggestionPlace> builder)
    {
        builder.ToTable("posts_suggestion_places");
        builder.HasKey(p => p.SuggestionId);
        builder.Property(p => p.SuggestionId).ValueGeneratedNever();
        builder.Property(p => p.Field).HasMaxLength(Suggestion.LongestField);
        builder.Property(p => p.Prefix).HasMaxLength(SuggestionPlace.Around * 2);
        builder.Property(p => p.Suffix).HasMaxLength(SuggestionPlace.Around * 2);
        builder.HasIndex(p => p.PostId).HasDatabaseName("posts_suggestion_places_post");
    }
}
