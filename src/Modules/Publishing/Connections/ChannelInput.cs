namespace ContentHub.Publishing.Connections;

/// <summary>The connection form as it is posted.</summary>
internal sealed class ChannelInput
{
    public string? Name { get; set; }

    public Dictionary<string, string?> Values { get; set; } = [];

    public int Version { get; set; }

    public ChannelForm For(string kind) => new(kind, Name, Values);
}
