using ContentHub.Guests.Invitations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Guests.Data;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<SentMail>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("guests_invitations").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Hash).HasMaxLength(80);
        builder.Property(i => i.Email).HasMaxLength(Invitation.LongestEmail);
        builder.Property(i => i.Name).HasMaxLength(Invitation.LongestName);
        builder.Property(i => i.Words).HasMaxLength(Invitation.LongestWords);
        builder.Property(i => i.LinkHash).HasMaxLength(64);
        builder.Property(i => i.ReplyKey).HasMaxLength(24);
        builder.Property(i => i.MailTrouble).HasMaxLength(500);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasIndex(i => i.LinkHash).IsUnique().HasDatabaseName("guests_invitations_link");
        builder.HasIndex(i => i.ReplyKey).IsUnique().HasDatabaseName("guests_invitations_reply");
        builder.HasIndex(i => new { i.PostId, i.At }).HasDatabaseName("guests_invitations_post");
        builder.HasIndex(i => new { i.InvitedById, i.At }).HasDatabaseName("guests_invitations_person");
    }

    public void Configure(EntityTypeBuilder<SentMail> builder)
    {
        builder.ToTable("guests_sent_mails").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.MessageId).HasMaxLength(SentMail.LongestMessageId);
        builder.Property(m => m.Text).HasMaxLength(SentMail.LongestText);
        builder.HasIndex(m => new { m.InvitationId, m.At }).HasDatabaseName("guests_sent_mails_invitation");
    }
}
