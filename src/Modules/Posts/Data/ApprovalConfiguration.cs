using ContentHub.Posts.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

/// <summary>Append-only: a signature is never taken back, only superseded.</summary>
internal sealed class ApprovalConfiguration : IEntityTypeConfiguration<Approval>
{
    public void Configure(EntityTypeBuilder<Approval> builder)
    {
        builder.ToTable("posts_approvals");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Hash).HasMaxLength(80);
        builder.HasIndex(a => a.RevisionId).HasDatabaseName("posts_approvals_revision");
        builder.HasIndex(a => new { a.PostId, a.At }).HasDatabaseName("posts_approvals_post");
    }
}
