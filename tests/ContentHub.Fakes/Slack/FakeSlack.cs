using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Fakes.Slack;

// One incoming webhook, as docs.slack.dev describes it: it answers a word.
public sealed class FakeSlack : FakeServer
{
    private const string Key = "FakeSlackWebhookKey0123456789";
    private readonly ConcurrentQueue<string> messages = new();

    public override string Kind => "slack";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["address"] = $"http://{Authority}/services/T0FAKE/B0FAKE/{Key}" };

    public override IReadOnlyCollection<string> Secrets => [Key];

    public override int Posts => messages.Count;

    public override bool TellsAddress => false;

    // As readers see them.
    public IReadOnlyCollection<string> Messages => messages;

    public override IEnumerable<HeldPost> Held => messages.Select(m => new HeldPost(m));

    // Answers every message with this status and word instead.
    public (int Status, string Word)? Always { get; set; }

    protected override (int Status, JsonNode Answer) Refusal => (400, JsonValue.Create($"invalid_payload {Key}"));

    protected override JsonNode Problem(int status, string error, string message) => JsonValue.Create(error);

    protected override string NameOf(HttpRequest request) => "message";

    protected override async Task<(int Status, JsonNode? Answer)?> AnswerAsync(HttpContext context)
    {
        if (Revoked || context.Request.Path != $"/services/T0FAKE/B0FAKE/{Key}")
        {
            return (404, Problem(404, "no_service", ""));
        }

        var body = await BodyAsync(context);
        return Always is { } always ? (always.Status, Problem(always.Status, always.Word, ""))
            : (string?)body["text"] is not { Length: > 0 } text ? (400, Problem(400, "no_text", ""))
            : await MeetAsync(context, () => Take(text));
    }

    private (int, JsonNode?) Take(string text)
    {
        messages.Enqueue(WebUtility.HtmlDecode(text));
        return (200, JsonValue.Create("ok"));
    }
}
