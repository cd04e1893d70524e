using System.Text.Json;

namespace ContentHub.Publishing.TrackedLinks;

/// <summary>What a channel's readers are led by.</summary>
internal enum LinkKind
{
    /// <summary>The address as it is.</summary>
    Plain,

    /// <summary>With UTM parameters, which every analytics tool reads.</summary>
    Tagged,

    /// <summary>A short address of the own site that counts and leads on to the tagged one. No third party.</summary>
    Short,
}

/// <summary>How a channel's links are told apart. The texts may hold <c>{channel}</c>, <c>{slug}</c> and <c>{author}</c>; an empty one leaves its parameter out.</summary>
internal sealed record LinkRule(LinkKind Kind, string Source, string Medium, string Campaign, string Content)
{
    public const int Limit = 100;

    public static LinkRule Plain { get; } = new(LinkKind.Plain, "{channel}", "social", "{slug}", "{author}");

    /// <param name="json">As a channel keeps it; empty: plain.</param>
    public static LinkRule Read(string json) => json.Length == 0 ? Plain : JsonSerializer.Deserialize<LinkRule>(json) ?? Plain;

    public string Write() => JsonSerializer.Serialize(this);
}
