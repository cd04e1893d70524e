using ContentHub.Notifications.Choices;
using ContentHub.Notifications.Sendings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Notifications.Data;

internal sealed class SendingConfiguration : IEntityTypeConfiguration<Sending>, IEntityTypeConfiguration<PersonChoices>, IEntityTypeConfiguration<Chat>
{
    public void Configure(EntityTypeBuilder<Sending> builder)
    {
        builder.ToTable("notifications_sendings").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.LeaseOwner).HasMaxLength(300);
        builder.Property(s => s.Message).HasMaxLength(Sending.LongestMessage);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => s.WakeAt).HasFilter("wake_at is not null").HasDatabaseName("notifications_sendings_due");
        builder.HasIndex(s => new { s.RecipientId, s.Way, s.DocumentId }).HasFilter("wake_at is not null").HasDatabaseName("notifications_sendings_open");
        builder.HasIndex(s => s.EndedAt).HasDatabaseName("notifications_sendings_age");
    }

    public void Configure(EntityTypeBuilder<PersonChoices> builder)
    {
        builder.ToTable("notifications_choices").HasKey(c => c.PersonId);
        builder.Property(c => c.PersonId).ValueGeneratedNever();
        builder.Property(c => c.Trouble).HasMaxLength(Sending.LongestMessage);
        builder.Property(c => c.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Chat> builder)
    {
        builder.ToTable("notifications_chats").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(Chat.LongestName);
        builder.Property(c => c.Host).HasMaxLength(300);
        builder.Property(c => c.Kinds).HasMaxLength(400);
        builder.Property(c => c.Trouble).HasMaxLength(Sending.LongestMessage);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.Name).IsUnique();
    }
}
