using ContentHub.Posts.Policies;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Data;

internal sealed class ReviewTurnConfiguration : IEntityTypeConfiguration<ReviewTurn>
{
    public void Configure(EntityTypeBuilder<ReviewTurn> builder)
    {
        builder.ToTable("posts_review_turns");
        builder.HasKey(t => t.PostId);
        builder.Property(t => t.PostId).ValueGeneratedNever();
        AsJson.On(builder.Property(t => t.Keeps)).HasDefaultValueSql("'[]'");
        builder.HasIndex(t => t.DueAt).HasFilter("due_at is not null and escalated_at is null").HasDatabaseName("posts_review_turns_due");
    }
}

/// <summary>Append-only; deleted only with a purged post.</summary>
internal sealed class StepDecisionConfiguration : IEntityTypeConfiguration<StepDecision>
{
    public void Configure(EntityTypeBuilder<StepDecision> builder)
    {
        builder.ToTable("posts_step_decisions");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.StepName).HasMaxLength(PolicyInput.LongestName);
        builder.Property(d => d.Hash).HasMaxLength(80);
        builder.Property(d => d.Note).HasMaxLength(StageNote.MaxLength);
        AsJson.On(builder.Property(d => d.Covers));
        AsJson.On(builder.Property(d => d.Edits)).HasDefaultValueSql("'[]'");
        builder.HasIndex(d => new { d.PostId, d.RoundId }).HasDatabaseName("posts_step_decisions_round");
    }
}

/// <summary>Append-only; deleted only with a purged post.</summary>
internal sealed class StepDelegationConfiguration : IEntityTypeConfiguration<StepDelegation>
{
    public void Configure(EntityTypeBuilder<StepDelegation> builder)
    {
        builder.ToTable("posts_step_delegations");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.StepName).HasMaxLength(PolicyInput.LongestName);
        builder.Property(d => d.Note).HasMaxLength(StageNote.MaxLength);
        builder.HasIndex(d => new { d.PostId, d.RoundId }).HasDatabaseName("posts_step_delegations_round");
    }
}
