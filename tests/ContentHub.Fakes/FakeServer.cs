using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContentHub.Fakes;

// What fakes of web sites have in common: a server on 127.0.0.1, what it was asked, and the troubles that look the same everywhere.
public abstract class FakeServer : IFakeNetwork
{
    private readonly ConcurrentQueue<string> unexpected = new();
    private readonly ConcurrentQueue<string> calls = new();
    private readonly CancellationTokenSource over = new();
    private Trouble next;
    private int before;
    private int inside;
    private WebApplication? app;

    public abstract string Kind { get; }

    public abstract IReadOnlyDictionary<string, string> Settings { get; }

    public abstract IReadOnlyCollection<string> Secrets { get; }

    public abstract int Posts { get; }

    public virtual bool TellsAddress => true;

    public string Authority => new Uri(app!.Urls.First()).Authority;

    public int Requests => calls.Count;

    public int RequestsInside => inside;

    public IReadOnlyCollection<string> Unexpected => unexpected;

    // "POST posts".
    public IReadOnlyCollection<string> Calls => calls;

    // 0 for any that is free.
    public int Port { get; init; }

    // What a reader of the network finds there, the newest last; for the page at /.
    public virtual IEnumerable<HeldPost> Held => [];

    protected bool Revoked { get; private set; }

    // Else the network says so in the body.
    protected virtual bool SaysWaitInHeader => true;

    public virtual void Meet(Trouble trouble) => next = trouble;

    // Those calls that create a post go well first: a reply of a thread meets it.
    public void MeetLater(Trouble trouble, int calls) => (next, before) = (trouble, calls);

    public void Revoke() => Revoked = true;

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}");
        app = builder.Build();
        FakePage.Map(app, this);
        app.Map("/inside", () => Interlocked.Increment(ref inside).ToString(CultureInfo.InvariantCulture));
        app.MapFallback("{*path}", RunAsync); // methods with a dot in their names too
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await app!.DisposeAsync();
        over.Dispose();
        GC.SuppressFinalize(this);
    }

    // Null: the fake knows no such address.
    protected abstract Task<(int Status, JsonNode? Answer)?> AnswerAsync(HttpContext context);

    // Of an address, for the list of calls.
    protected abstract string NameOf(HttpRequest request);

    protected abstract JsonNode Problem(int status, string error, string message);

    protected abstract (int Status, JsonNode Answer) Refusal { get; }

    // True once where the next call shall find its token over.
    protected bool TokenIsOver() => Interlocked.CompareExchange(ref next, Trouble.None, Trouble.TokenOver) == Trouble.TokenOver;

    // The one call that makes a post visible meets what a test asked for.
    protected async Task<(int Status, JsonNode? Answer)?> MeetAsync(HttpContext context, Func<(int Status, JsonNode? Answer)> create)
    {
        var meets = Interlocked.Decrement(ref before) >= 0 ? Trouble.None : Interlocked.Exchange(ref next, Trouble.None);
        var answer = meets is Trouble.None or Trouble.TokenOver or Trouble.ServerErrorAfterCreating or Trouble.AnswerLost or Trouble.AnswerLate or Trouble.AnswerStalls or Trouble.HugeAnswer ? create() : (0, null);
        switch (meets)
        {
            case Trouble.RateLimited:
                if (SaysWaitInHeader)
                {
                    context.Response.Headers.RetryAfter = "289";
                }

                return (429, Problem(429, "too_many_requests", "Too many requests"));
            case Trouble.PostRefused:
                return Refusal;
            case Trouble.ServerError or Trouble.ServerErrorAfterCreating:
                return (500, Problem(500, "internal_server_error", "Something is broken"));
            case Trouble.AnswerLost:
                context.Abort();
                return (0, null);
            case Trouble.AnswerStalls:
                await context.Response.WriteAsync("{\"id\":");
                await context.Response.Body.FlushAsync();
                goto case Trouble.AnswerLate;
            case Trouble.AnswerLate:
                await Task.WhenAny(Task.Delay(Timeout.Infinite, over.Token), Task.Delay(Timeout.Infinite, context.RequestAborted));
                return (0, null);
            case Trouble.HtmlPage:
                await context.Response.WriteAsync("<!doctype html><title>Sign in to the hotel</title>");
                return (0, null);
            case Trouble.HugeAnswer:
                await context.Response.WriteAsync($"{{\"id\":\"{new string('x', 3_000_000)}\"}}");
                return (0, null);
            case Trouble.RedirectInside:
                context.Response.Redirect($"http://{Authority}/inside");
                return (302, null);
            default:
                return answer;
        }
    }

    protected static async Task<JsonObject> BodyAsync(HttpContext context) => (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();

    private async Task RunAsync(HttpContext context)
    {
        calls.Enqueue($"{context.Request.Method} {NameOf(context.Request)}");
        if (await AnswerAsync(context) is not var (status, answer))
        {
            unexpected.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
            return;
        }

        if (status == 0 || context.RequestAborted.IsCancellationRequested || context.Response.HasStarted)
        {
            return;
        }

        context.Response.StatusCode = status;
        if (answer is JsonValue value && value.TryGetValue<string>(out var words))
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(words);
        }
        else if (answer is not null)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(answer.ToJsonString());
        }
    }
}
