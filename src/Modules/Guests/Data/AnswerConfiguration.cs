using ContentHub.Guests.Invitations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Guests.Data;

internal sealed class AnswerConfiguration : IEntityTypeConfiguration<GuestCode>, IEntityTypeConfiguration<GuestDecision>, IEntityTypeConfiguration<AnswerMail>
{
    public void Configure(EntityTypeBuilder<GuestCode> builder)
    {
        builder.ToTable("guests_codes").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.Property(c => c.Name).HasMaxLength(Invitation.LongestName);
        builder.Property(c => c.Note).HasMaxLength(GuestCode.LongestNote);
        builder.HasIndex(c => new { c.InvitationId, c.At }).HasDatabaseName("guests_codes_invitation");
    }

    /// <summary>Rows never change; they go only with a post that was purged.</summary>
    public void Configure(EntityTypeBuilder<GuestDecision> builder)
    {
        builder.ToTable("guests_decisions").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Hash).HasMaxLength(80);
        builder.Property(d => d.Name).HasMaxLength(Invitation.LongestName);
        builder.Property(d => d.Email).HasMaxLength(Invitation.LongestEmail);
        builder.Property(d => d.Note).HasMaxLength(GuestCode.LongestNote);
        builder.Property(d => d.InvitationMail).HasMaxLength(SentMail.LongestMessageId);
        builder.Property(d => d.CodeMail).HasMaxLength(SentMail.LongestMessageId);
        builder.HasIndex(d => new { d.PostId, d.At }).HasDatabaseName("guests_decisions_post");
        builder.HasIndex(d => new { d.InvitationId, d.At }).HasDatabaseName("guests_decisions_invitation");
    }

    public void Configure(EntityTypeBuilder<AnswerMail> builder)
    {
        builder.ToTable("guests_answers").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Key).HasMaxLength(64);
        builder.Property(m => m.MessageId).HasMaxLength(SentMail.LongestMessageId);
        builder.Property(m => m.From).HasMaxLength(Invitation.LongestEmail);
        builder.Property(m => m.Refused).HasMaxLength(AnswerMail.LongestReason);
        builder.Property(m => m.Words).HasMaxLength(AnswerMail.LongestWords);
        builder.Property(m => m.Proof).HasMaxLength(200);
        builder.HasIndex(m => m.Key).IsUnique().HasDatabaseName("guests_answers_once");
        builder.HasIndex(m => new { m.PostId, m.At }).HasDatabaseName("guests_answers_post");
    }
}
