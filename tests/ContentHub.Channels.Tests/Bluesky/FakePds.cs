using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContentHub.Channels.Tests.Bluesky;

// A personal data server as documented and as seen with @atproto/pds 0.5.35: status codes, error names and headers are its own.
public sealed class FakePds : IFakeNetwork
{
    public const string Did = "did:plc:northwind0000000000000000";
    private const string Handle = "northwind.test";
    private const string Password = "abcd-efgh-2345-wxyz";
    private readonly ConcurrentQueue<string> unexpected = new();
    private readonly ConcurrentQueue<string> calls = new();
    private readonly ConcurrentDictionary<string, bool> tokens = [];
    private readonly CancellationTokenSource over = new();
    private Trouble next;
    private bool revoked;
    private int issued;
    private int inside;
    private WebApplication? app;

    public string Kind => "bluesky";

    public string Authority => new Uri(app!.Urls.First()).Authority;

    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string> { ["service"] = $"http://{Authority}", ["identifier"] = "@" + Handle, ["password"] = Password };

    public IReadOnlyCollection<string> Secrets => [Password, .. tokens.Keys];

    public int Posts => Repo.Records.Count;

    public int Requests => calls.Count;

    public int RequestsInside => inside;

    public IReadOnlyCollection<string> Unexpected => unexpected;

    public IReadOnlyCollection<string> Calls => calls;

    internal FakeRepo Repo { get; } = new();

    // Seconds that a token lasts is not played: a token is over when a test says so.
    public void EndTokens()
    {
        foreach (var token in tokens.Keys.Where(t => t.EndsWith("access", StringComparison.Ordinal)))
        {
            tokens[token] = false;
        }
    }

    public void Meet(Trouble trouble) => next = trouble;

    public void Revoke()
    {
        revoked = true;
        foreach (var token in tokens.Keys)
        {
            tokens[token] = false;
        }
    }

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Map("/xrpc/com.atproto.server.createSession", Post(CreateSessionAsync));
        app.Map("/xrpc/com.atproto.server.refreshSession", Post(context => Authorized(context, "refresh", _ => Task.FromResult(Session(context)))));
        app.Map("/xrpc/com.atproto.server.getSession", Get(context => Authorized(context, "access", _ => Task.FromResult((200, new JsonObject { ["did"] = Did, ["handle"] = Handle, ["active"] = true })))));
        app.Map("/xrpc/com.atproto.identity.resolveHandle", Get(context => Task.FromResult(Resolve(context))));
        app.Map("/xrpc/com.atproto.repo.uploadBlob", Post(context => Authorized(context, "access", _ => UploadAsync(context))));
        app.Map("/xrpc/com.atproto.repo.putRecord", Post(context => Authorized(context, "access", body => PutAsync(context, body))));
        app.Map("/xrpc/com.atproto.repo.getRecord", Get(context => Task.FromResult(Repo.Get(context.Request.Query["repo"].ToString(), context.Request.Query["rkey"].ToString()))));
        app.Map("/xrpc/com.atproto.repo.deleteRecord", Post(context => Authorized(context, "access", body => Task.FromResult(Repo.Delete(body!)))));
        app.Map("/inside", () => Interlocked.Increment(ref inside).ToString(CultureInfo.InvariantCulture));
        app.MapFallback(context =>
        {
            unexpected.Enqueue($"{context.Request.Method} {context.Request.Path}");
            return Task.CompletedTask;
        });
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await app!.DisposeAsync();
        over.Dispose();
    }

    private RequestDelegate Post(Func<HttpContext, Task<(int, JsonObject)>> act) => Run(HttpMethods.Post, act);

    private RequestDelegate Get(Func<HttpContext, Task<(int, JsonObject)>> act) => Run(HttpMethods.Get, act);

    private RequestDelegate Run(string method, Func<HttpContext, Task<(int Status, JsonObject Answer)>> act) => async context =>
    {
        calls.Enqueue(context.Request.Path.Value!.Split('.')[^1]);
        if (context.Request.Method != method)
        {
            unexpected.Enqueue($"{context.Request.Method} {context.Request.Path}");
        }

        var (status, answer) = await act(context);
        if (context.RequestAborted.IsCancellationRequested || context.Response.HasStarted)
        {
            return;
        }

        context.Response.StatusCode = status;
        await context.Response.WriteAsync(answer.ToJsonString());
    };

    private async Task<(int, JsonObject)> CreateSessionAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        var known = (string?)body!["identifier"] == Handle && (string?)body["password"] == Password && !revoked;
        return known ? Session(context) : (401, FakeRepo.Problem("AuthenticationRequired", $"Invalid identifier or password (got {body["password"]})"));
    }

    private (int, JsonObject) Session(HttpContext context)
    {
        // Refreshing ends the refresh token that was used.
        if (context.Request.Headers.Authorization is [{ } used])
        {
            tokens[used["Bearer ".Length..]] = false;
        }

        var number = Interlocked.Increment(ref issued);
        var (access, refresh) = ($"eyJ0eXAiOiJh.eyJudW1iZXIi{number}.access", $"opaque-{number}-refresh");
        tokens[access] = tokens[refresh] = true;
        return (200, new JsonObject { ["did"] = Did, ["handle"] = Handle, ["accessJwt"] = access, ["refreshJwt"] = refresh, ["active"] = true });
    }

    private async Task<(int, JsonObject)> Authorized(HttpContext context, string kind, Func<JsonObject?, Task<(int, JsonObject)>> act)
    {
        var token = context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        if (token.Length == 0)
        {
            return (401, FakeRepo.Problem("AuthMissing", "Authentication Required"));
        }

        if (!token.EndsWith(kind, StringComparison.Ordinal) || !tokens.TryGetValue(token, out var valid))
        {
            return (400, FakeRepo.Problem("InvalidToken", $"Token could not be verified: {token}"));
        }

        var json = context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true;
        return valid ? await act(json ? await BodyAsync(context) : null) : (400, FakeRepo.Problem("ExpiredToken", $"Token has expired: {token}"));
    }

    private static (int, JsonObject) Resolve(HttpContext context) => context.Request.Query["handle"] == "known.test"
        ? (200, new JsonObject { ["did"] = "did:plc:known" })
        : (400, FakeRepo.Problem("HandleNotFound", "Unable to resolve handle"));

    private async Task<(int, JsonObject)> UploadAsync(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        return (200, new JsonObject { ["blob"] = Repo.Upload(bytes.ToArray(), context.Request.ContentType!) });
    }

    private async Task<(int, JsonObject)> PutAsync(HttpContext context, JsonObject? body)
    {
        var meets = Interlocked.Exchange(ref next, Trouble.None);
        var answer = meets is Trouble.None or Trouble.ServerErrorAfterCreating or Trouble.AnswerLost or Trouble.AnswerLate or Trouble.AnswerStalls or Trouble.HugeAnswer ? Repo.Put(Did, body!) : (0, []);
        switch (meets)
        {
            case Trouble.RateLimited:
                context.Response.Headers.RetryAfter = "289";
                return (429, FakeRepo.Problem("RateLimitExceeded", "Rate Limit Exceeded"));
            case Trouble.TokenOver:
                EndTokens();
                return (400, FakeRepo.Problem("ExpiredToken", "Token has expired"));
            case Trouble.PostRefused:
                return (400, FakeRepo.Problem("InvalidRequest", $"Invalid app.bsky.feed.post record, you said {Password}"));
            case Trouble.ServerError or Trouble.ServerErrorAfterCreating:
                return (500, FakeRepo.Problem("InternalServerError", "Internal Server Error"));
            case Trouble.AnswerLost:
                context.Abort();
                break;
            case Trouble.AnswerStalls:
                await context.Response.WriteAsync("{\"uri\":");
                await context.Response.Body.FlushAsync();
                goto case Trouble.AnswerLate;
            case Trouble.AnswerLate:
                await Task.WhenAny(Task.Delay(Timeout.Infinite, over.Token), Task.Delay(Timeout.Infinite, context.RequestAborted));
                break;
            case Trouble.HtmlPage:
                await context.Response.WriteAsync("<!doctype html><title>Sign in to the hotel</title>");
                break;
            case Trouble.HugeAnswer:
                await context.Response.WriteAsync($"{{\"uri\":\"{new string('x', 3_000_000)}\"}}");
                break;
            case Trouble.RedirectInside:
                context.Response.Redirect($"http://{Authority}/inside");
                return (302, []);
            case Trouble.None:
                break;
        }

        return answer;
    }

    private static async Task<JsonObject?> BodyAsync(HttpContext context) => (await JsonNode.ParseAsync(context.Request.Body))?.AsObject();
}
