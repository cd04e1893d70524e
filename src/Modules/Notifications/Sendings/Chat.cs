using ContentHub.Notifications.Matters;

namespace ContentHub.Notifications.Sendings;

/// <summary>A chat room that hears of the work through an incoming webhook. Its address is a secret: whoever has it can write there.</summary>
internal sealed class Chat
{
    public const int LongestName = 80;
    public const int LongestAddress = 2000;

    /// <summary>Messages in a row that were given up before it is switched off.</summary>
    public const int MostFailures = 3;

    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Encrypted; never shown, logged or audited.</summary>
    public required string ProtectedAddress { get; set; }

    /// <summary>To tell people where it goes.</summary>
    public required string Host { get; set; }

    /// <summary>Names of <see cref="Kind"/>s, comma separated.</summary>
    public required string Kinds { get; set; }

    /// <summary>Only posts of this team's people; null for everybody's.</summary>
    public Guid? TeamId { get; set; }

    public bool Paused { get; set; }

    public int Failures { get; set; }

    /// <summary>One sentence with the next step; empty while all is well.</summary>
    public string Trouble { get; set; } = "";

    public DateTimeOffset? LastSuccessAt { get; set; }

    public int Version { get; set; }

    public bool Asks(Kind kind) => Kinds.Split(',').Contains(kind.ToString());

    public bool Wants(Kind kind) => !Paused && Asks(kind);

    public void Works(DateTimeOffset at) => (Failures, Trouble, LastSuccessAt, Version) = (0, "", at, Version + 1);

    public void Struggles(string trouble) => (Trouble, Version) = (Cut(trouble), Version + 1);

    /// <summary>A message was given up. After some in a row nobody listens there: it is switched off, and says so.</summary>
    public void Fails(string trouble)
    {
        Failures++;
        Paused = Failures >= MostFailures;
        Trouble = Cut(Paused ? $"Switched off: {Failures} messages in a row failed. {trouble.TrimEnd('.')}. Check the address in the chat program, then switch it on again." : trouble);
    }

    private static string Cut(string text) => text.Length > Sending.LongestMessage ? text[..Sending.LongestMessage] : text;
}
