namespace ContentHub.Publishing.Contracts;

/// <summary>
/// The one guarded way out. <c>httpClientFactory.CreateClient(OutgoingHttp.Name)</c> refuses private, loopback and link-local addresses
/// after name resolution (so that a redirect or a rebound name can't reach inside), follows no redirects, limits answers to 5 MB and waits 20 s at most.
/// <c>Outgoing:Allow</c> in the configuration lists <c>host:port</c> pairs that are allowed all the same; the hub's own base address always is.
/// <c>Outgoing:LoopbackOnly</c> (default true in Development) refuses everything that is not on this machine: demo data never leaves it.
/// </summary>
public static class OutgoingHttp
{
    public const string Name = "outgoing";
}
