using System.Text.Json;
using System.Text.Json.Serialization;
using ContentHub.Notifications.Matters;

namespace ContentHub.Notifications.Choices;

/// <summary>What somebody wants to hear of one kind.</summary>
internal sealed record KindChoice(bool App, [property: JsonConverter(typeof(JsonStringEnumConverter<MailPace>))] MailPace Mail)
{
    public bool IsSilent => !App && Mail is MailPace.Never;
}

/// <summary>How somebody wants to be told. Without a row the defaults hold; a kind that was not there when they chose has its default.</summary>
internal sealed class PersonChoices
{
    public required Guid PersonId { get; init; }

    /// <summary>JSON by name of the kind.</summary>
    public string Kinds { get; private set; } = "{}";

    public bool Quiet { get; set; } = true;

    public TimeOnly QuietFrom { get; set; } = new(20, 0);

    public TimeOnly QuietTo { get; set; } = new(7, 0);

    /// <summary>Failures come also in quiet hours.</summary>
    public bool UrgentAnyway { get; set; } = true;

    public TimeOnly DigestAt { get; set; } = new(8, 0);

    /// <summary>Why the last mail did not arrive, as the mail server said it; empty while all is well.</summary>
    public string Trouble { get; set; } = "";

    public int Version { get; set; }

    public KindChoice For(Kind kind) => Read().GetValueOrDefault(kind.ToString()) ?? new KindChoice(true, KindFacts.Of(kind).Mail);

    public void Choose(IReadOnlyDictionary<Kind, KindChoice> chosen) =>
        Kinds = JsonSerializer.Serialize(chosen.ToDictionary(c => c.Key.ToString(), c => c.Value));

    public void StopMail() => Choose(KindFacts.All.ToDictionary(f => f.Kind, f => For(f.Kind) with { Mail = MailPace.Never }));

    public bool WantsMail => KindFacts.All.Any(f => For(f.Kind).Mail is not MailPace.Never);

    /// <summary>When something that happens now may be mailed.</summary>
    public DateTimeOffset DueAt(Kind kind, MailPace pace, DateTimeOffset now, TimeZoneInfo zone)
    {
        var due = pace is MailPace.Digest ? NextDigest(now, zone) : now;
        return !Quiet || (pace is MailPace.AtOnce && UrgentAnyway && KindFacts.Of(kind).IsUrgent) ? due : new QuietHours(QuietFrom, QuietTo).EndAfter(due, zone);
    }

    /// <summary>Once for each day of the calendar, also where an hour comes twice.</summary>
    public DateTimeOffset NextDigest(DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(WallClock.Shown(now, zone));
        var due = WallClock.First(today, DigestAt, zone);
        return due > now ? due : WallClock.First(today.AddDays(1), DigestAt, zone);
    }

    private Dictionary<string, KindChoice?> Read() => JsonSerializer.Deserialize<Dictionary<string, KindChoice?>>(Kinds) ?? [];
}
