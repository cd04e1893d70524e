namespace ContentHub.Publishing.Contracts;

/// <summary>Renews the access of a channel that was connected in the browser: by one instance at a time, and saved before it is used.</summary>
public interface IConnectionTokens
{
    /// <param name="connection">With the access that is over, or will be soon.</param>
    Task<RenewedAccess> RenewAsync(ChannelConnection connection, CancellationToken stop);
}

public enum Renewal
{
    /// <summary>There is a new access, perhaps of another instance.</summary>
    Done,

    /// <summary>Nothing to renew it with, or the network refused: a person must reconnect.</summary>
    Over,

    /// <summary>Another instance is at it, or the network did not answer: later.</summary>
    Later,
}

/// <param name="Connection">With the new access; null unless <see cref="Renewal.Done"/>.</param>
/// <param name="Said">The network's words, without secrets.</param>
public sealed record RenewedAccess(Renewal Kind, ChannelConnection? Connection = null, string Said = "");
