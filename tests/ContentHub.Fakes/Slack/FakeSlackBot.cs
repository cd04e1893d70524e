using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Fakes.Slack;

// Slack's Web API with one bot in one channel, as docs.slack.dev describes it: what is wrong comes with status 200.
public sealed class FakeSlackBot : FakeServer
{
    private const string Token = "xoxb-fake-1234567890-SlackBotToken";
    private const string Conversation = "C0FAKE12345";
    private long last = 1_772_442_000_000_100;

    public override string Kind => "slack-bot";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["token"] = Token, ["conversation"] = Conversation, ["server"] = $"http://{Authority}" };

    public override IReadOnlyCollection<string> Secrets => [Token];

    public override int Posts => Messages.Count;

    public override IEnumerable<HeldPost> Held => Messages.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => new HeldPost(TextOf(m.Value), m.Value.ContainsKey("edited") ? "edited" : ""));

    // By time, which is their id.
    public ConcurrentDictionary<string, JsonObject> Messages { get; } = [];

    // Slack gives fewer than it is asked for, and says so.
    public int MostAtOnce { get; set; } = 999;

    // Answered to every method but auth.test.
    public string? Error { get; set; }

    // A colleague writes something.
    public void Hear(string words) => Save(new JsonObject { ["channel"] = Conversation, ["text"] = words }, false);

    public static string TextOf(JsonObject message) => WebUtility.HtmlDecode((string)message["text"]!);

    protected override (int Status, JsonNode Answer) Refusal => No($"msg_blocked {Token}");

    protected override JsonNode Problem(int status, string error, string message) => new JsonObject { ["ok"] = false, ["error"] = status == 429 ? "ratelimited" : "internal_error" };

    protected override string NameOf(HttpRequest request) => request.Path.Value!.Replace("/api/", "", StringComparison.Ordinal);

    protected override async Task<(int Status, JsonNode? Answer)?> AnswerAsync(HttpContext context)
    {
        var (request, method) = (context.Request, NameOf(context.Request));
        if (Revoked || request.Headers.Authorization != $"Bearer {Token}")
        {
            return No("invalid_auth");
        }

        if (method != "auth.test" && Error is { } error)
        {
            return No(error);
        }

        switch (method)
        {
            case "auth.test":
                return (200, new JsonObject { ["ok"] = true, ["user"] = "northwind", ["team"] = "Northwind" });
            case "conversations.history" when request.Query["include_all_metadata"] == "true":
                return (200, History(request.Query));
            case "chat.getPermalink":
                return (200, new JsonObject { ["ok"] = true, ["permalink"] = $"https://northwind.slack.test/archives/{Conversation}/p{request.Query["message_ts"]}" });
            case "chat.postMessage" or "chat.update":
                var body = await BodyAsync(context);
                return await MeetAsync(context, () => Save(body, method == "chat.update"));
            case "chat.delete":
                return Messages.TryRemove((string)(await BodyAsync(context))["ts"]!, out var gone) ? (200, new JsonObject { ["ok"] = true, ["ts"] = (string)gone["ts"]! }) : No("message_not_found");
            default:
                return null;
        }
    }

    private static (int, JsonNode) No(string error) => (200, new JsonObject { ["ok"] = false, ["error"] = error });

    private JsonObject History(IQueryCollection query)
    {
        var (oldest, latest, inclusive) = (query["oldest"].ToString(), query["latest"].ToString(), query["inclusive"] == "true");
        var within = Messages.Where(m => (oldest.Length == 0 || Compare(m.Key, oldest) > 0 || (inclusive && m.Key == oldest)) && (latest.Length == 0 || Compare(m.Key, latest) < 0 || (inclusive && m.Key == latest)))
            .OrderByDescending(m => m.Key, StringComparer.Ordinal).ToList();
        var most = Math.Min(MostAtOnce, int.Parse(query["limit"].ToString(), CultureInfo.InvariantCulture));
        return new JsonObject
        {
            ["ok"] = true,
            ["messages"] = new JsonArray([.. within.Take(most).Select(m => m.Value.DeepClone())]),
            ["has_more"] = within.Count > most,
        };
    }

    private static int Compare(string one, string other) => string.CompareOrdinal(one, other);

    private (int, JsonNode?) Save(JsonObject body, bool change)
    {
        if ((string?)body["channel"] != Conversation)
        {
            return No("channel_not_found");
        }

        if ((string?)body["text"] is not { Length: > 0 and <= 40_000 })
        {
            return No("no_text");
        }

        var known = (string?)body["ts"];
        if (change && (known is null || !Messages.ContainsKey(known)))
        {
            return No("message_not_found");
        }

        var number = change ? "" : Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
        var ts = change ? known! : $"{number[..10]}.{number[10..]}";
        var message = body.DeepClone().AsObject();
        message["ts"] = ts;
        if (change)
        {
            message["edited"] = new JsonObject { ["user"] = "U0BOT" };
        }

        Messages[ts] = message;
        return (200, new JsonObject { ["ok"] = true, ["channel"] = Conversation, ["ts"] = ts });
    }
}
