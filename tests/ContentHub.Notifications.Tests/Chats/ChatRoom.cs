using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContentHub.Notifications.Tests.Chats;

/// <summary>A real HTTP server on this machine that takes messages as an incoming webhook does: JSON with a text, answered by "ok".</summary>
internal sealed class ChatRoom : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> heard = new();

    private ChatRoom(WebApplication app) => this.app = app;

    public Uri Address => new(new Uri(app.Urls.First()), "/services/T0/B0/s3cret-word");

    public string Allowed => Address.Authority;

    public (int Status, string Words) Answer { get; set; } = (200, "ok");

    public IReadOnlyList<string> Heard => [.. heard];

    /// <summary>Requests, also those that were refused.</summary>
    public int Asked { get; private set; }

    public static async Task<ChatRoom> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var room = new ChatRoom(builder.Build());
        room.app.MapPost("/services/T0/B0/s3cret-word", room.TakeAsync);
        await room.app.StartAsync();
        return room;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        Asked++;
        using var json = await JsonDocument.ParseAsync(context.Request.Body);
        context.Response.StatusCode = context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true ? Answer.Status : 415;
        if (context.Response.StatusCode == 200)
        {
            heard.Enqueue(Assert.Single(json.RootElement.EnumerateObject(), p => p.Name == "text").Value.GetString()!);
        }

        await context.Response.WriteAsync(Answer.Words);
    }
}
