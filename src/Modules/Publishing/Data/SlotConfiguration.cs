using ContentHub.Publishing.Blackouts;
using ContentHub.Publishing.Cadences;
using ContentHub.Publishing.Slots;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentHub.Publishing.Data;

internal sealed class SlotConfiguration : IEntityTypeConfiguration<ChannelSlot>, IEntityTypeConfiguration<Blackout>, IEntityTypeConfiguration<Cadence>, IEntityTypeConfiguration<SentText>
{
    public void Configure(EntityTypeBuilder<ChannelSlot> builder)
    {
        builder.ToTable("publishing_slots").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Ignore(s => s.Time);
        builder.Property(s => s.Zone).HasMaxLength(100);
        builder.HasIndex(s => new { s.ChannelId, s.Day, s.Minute, s.Zone }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Blackout> builder)
    {
        builder.ToTable("publishing_blackouts").HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Reason).HasMaxLength(Blackout.ReasonLimit);
        builder.HasIndex(b => b.To);
    }

    public void Configure(EntityTypeBuilder<Cadence> builder)
    {
        builder.ToTable("publishing_cadences").HasKey(c => c.ChannelId);
        builder.Property(c => c.ChannelId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SentText> builder)
    {
        builder.ToTable("publishing_texts").HasKey(t => t.PublicationId);
        builder.Property(t => t.PublicationId).ValueGeneratedNever();
        builder.Property(t => t.Hash).HasMaxLength(64);
        builder.HasIndex(t => new { t.ChannelId, t.Hash });
    }
}
