using ContentHub.Posts.Trails;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

internal sealed class SightingConfiguration : IEntityTypeConfiguration<Sighting>
{
    public void Configure(EntityTypeBuilder<Sighting> builder)
    {
        builder.ToTable("posts_sightings");
        builder.HasKey(s => new { s.PostId, s.PersonId, s.Hash });
        builder.Property(s => s.Hash).HasMaxLength(80);
    }
}
