namespace ContentHub.Publishing.Contracts;

/// <summary>Remembers whom the guarded client talked to, for <see cref="ExchangeRecord.RemoteAddress"/>.</summary>
public interface IOutgoingLog
{
    /// <summary>IP and port of the last connection to this host and port, or null when there was none.</summary>
    string? RemoteAddressOf(Uri address);
}
