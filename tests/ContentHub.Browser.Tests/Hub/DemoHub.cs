namespace ContentHub.Browser.Tests.Hub;

/// <summary>One hub with the demo company and one Chromium, for tests that only look.</summary>
public sealed class DemoHub : IAsyncLifetime
{
    private HubProcess? hub;

    public Chromium Chromium { get; } = new();

    public Uri Address => hub!.Address;

    public Task<string> LastMailAsync(string to) => hub!.LastMailAsync(to);

    public async ValueTask InitializeAsync()
    {
        await Chromium.InitializeAsync();
        if (File.Exists(Chromium.Path))
        {
            hub = await HubProcess.StartAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        if (hub is not null)
        {
            await hub.DisposeAsync();
        }
    }
}
