using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentHub.Browser.Tests.Hub;

/// <summary>
/// Stands between the hub and a real server. When armed, it lets the next create through, waits for the server's answer, and then
/// kills the hub before that answer can reach it: exactly the moment in which naive schedulers post twice or lose.
/// </summary>
internal sealed class KillingProxy : IAsyncDisposable
{
    private readonly WebApplication app;
    private Func<Task>? kill;

    private KillingProxy(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = null!;

    public int Killed { get; private set; }

    public static async Task<KillingProxy> StartAsync(Uri target)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var proxy = new KillingProxy(builder.Build());
        var client = new HttpClient { BaseAddress = target };
        proxy.app.Run(context => proxy.PassOnAsync(client, context));
        await proxy.app.StartAsync();
        proxy.Address = new Uri(proxy.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return proxy;
    }

    public void KillAfterNextCreate(Func<Task> how) => kill = how;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task PassOnAsync(HttpClient client, HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path + context.Request.QueryString);
        if (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            request.Content = new StreamContent(context.Request.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        }

        if (context.Request.Headers.Authorization.Count > 0)
        {
            request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers.Authorization.ToString());
        }

        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (kill is { } how && answer.IsSuccessStatusCode && context.Request.Path.Value!.EndsWith("putRecord", StringComparison.Ordinal))
        {
            kill = null;
            Killed++;
            await how();
            return;
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        foreach (var header in answer.Headers.Where(h => h.Key.StartsWith("RateLimit", StringComparison.OrdinalIgnoreCase)))
        {
            context.Response.Headers[header.Key] = header.Value.ToArray();
        }

        await context.Response.Body.WriteAsync(body);
    }
}
