using ContentHub.Posts.Signatures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

internal sealed class SignatureConfiguration : IEntityTypeConfiguration<Signature>
{
    public void Configure(EntityTypeBuilder<Signature> builder)
    {
        builder.ToTable("posts_signatures");
        builder.HasKey(s => new { s.PersonId, s.Channel });
        builder.Property(s => s.Channel).HasMaxLength(40);
        builder.Property(s => s.Text).HasMaxLength(Signature.Limit);
    }
}
