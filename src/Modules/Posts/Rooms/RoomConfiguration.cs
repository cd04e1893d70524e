using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Posts.Rooms;

internal sealed class RoomConfiguration : IEntityTypeConfiguration<Room>, IEntityTypeConfiguration<RoomUpdate>, IEntityTypeConfiguration<RoomMember>
{
    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.ToTable("posts_rooms");
        builder.HasKey(r => new { r.Kind, r.DocumentId });
        builder.Property(r => r.Kind).HasMaxLength(40);
        builder.Property(r => r.Epoch).IsConcurrencyToken();
        builder.Property(r => r.Schema).HasMaxLength(RoomLimits.Schema);
        builder.Ignore(r => r.IsEmpty);
    }

    public void Configure(EntityTypeBuilder<RoomUpdate> builder)
    {
        builder.ToTable("posts_room_updates");
        builder.HasKey(u => u.Id);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Kind).HasMaxLength(40);
        builder.HasIndex(u => new { u.Kind, u.DocumentId, u.Epoch, u.Seq, u.Form }).IsUnique().HasDatabaseName("posts_room_updates_order");
        builder.HasIndex(u => u.ReplacedAt).HasFilter("replaced_at is not null").HasDatabaseName("posts_room_updates_replaced");
    }

    public void Configure(EntityTypeBuilder<RoomMember> builder)
    {
        builder.ToTable("posts_room_members");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Kind).HasMaxLength(40);
        builder.Property(m => m.Name).HasMaxLength(200);
        builder.HasIndex(m => new { m.Kind, m.DocumentId }).HasDatabaseName("posts_room_members_room");
        builder.HasIndex(m => m.PersonId).HasDatabaseName("posts_room_members_person");
    }
}
