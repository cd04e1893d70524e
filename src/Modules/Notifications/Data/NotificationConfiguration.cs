using ContentHub.Notifications.Matters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Notifications.Data;

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("notifications_items").HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.DocumentKind).HasMaxLength(40);
        builder.Property(n => n.Detail).HasMaxLength(Notification.LongestDetail);
        builder.Property(n => n.Key).HasMaxLength(Notification.LongestKey);
        builder.HasIndex(n => new { n.RecipientId, n.Key }).IsUnique().HasDatabaseName("notifications_items_once");
        builder.HasIndex(n => new { n.RecipientId, n.At, n.Id }).HasDatabaseName("notifications_items_recipient");
        builder.HasIndex(n => n.RecipientId).HasFilter("read_at is null").HasDatabaseName("notifications_items_unread");
        builder.HasIndex(n => n.DocumentId).HasFilter("read_at is null").HasDatabaseName("notifications_items_open");
        builder.HasIndex(n => n.SendingId).HasDatabaseName("notifications_items_sending");
        builder.HasIndex(n => n.At).HasDatabaseName("notifications_items_age");
    }
}
