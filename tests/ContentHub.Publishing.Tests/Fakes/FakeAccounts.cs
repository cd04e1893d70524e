using System.Collections.Concurrent;
using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;

namespace ContentHub.Publishing.Tests.Fakes;

internal sealed class FakeSettings : ISettings
{
    public Uri Base { get; set; } = new("https://blog.example.test/");

    public Task<CompanySettings> CompanyAsync(CancellationToken stop) => Task.FromResult(new CompanySettings());

    public Task<IReadOnlyList<StaticPage>> PagesAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<StaticPage>>([]);

    public Task<Uri> BaseAddressAsync(CancellationToken stop) => Task.FromResult(Base);
}

internal sealed class FakeAudit : IAudit
{
    public ConcurrentQueue<(string Action, AuditSubject Subject, string After)> Entries { get; } = new();

    public void Record(Actor by, string action, AuditSubject subject, object? before = null, object? after = null) =>
        Entries.Enqueue((action, subject, after is null ? "" : System.Text.Json.JsonSerializer.Serialize(after)));
}
