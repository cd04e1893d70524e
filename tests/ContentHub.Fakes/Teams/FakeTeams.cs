using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Fakes.Teams;

// A workflow “Post to a channel when a webhook request is received”: 202 and nothing else, 28 KB at most.
public sealed class FakeTeams : FakeServer
{
    private const string Signature = "FakeTeamsSignature0123456789abcdef";
    private const string Path = "/workflows/0a1b2c3d4e5f60718293a4b5c6d7e8f9/triggers/manual/paths/invoke";
    private readonly ConcurrentQueue<JsonObject> cards = new();

    public override string Kind => "teams";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["address"] = $"http://{Authority}{Path}?api-version=1&sig={Signature}" };

    public override IReadOnlyCollection<string> Secrets => [Signature];

    public override int Posts => cards.Count;

    public override bool TellsAddress => false;

    public IReadOnlyCollection<JsonObject> Cards => cards;

    public override IEnumerable<HeldPost> Held => cards.Select(c => new HeldPost(WordsOf(c), (string?)c["actions"]?[0]?["url"] ?? ""));

    public bool IsSwitchedOff { get; set; }

    protected override (int Status, JsonNode Answer) Refusal => (400, Problem(400, "TriggerInputSchemaMismatch", $"The input does not fit, says {Signature}"));

    public static string WordsOf(JsonObject card) => string.Join("\n\n", card["body"]!.AsArray().Select(b => string.Concat(b!["inlines"]!.AsArray().Select(i => (string?)i!["text"]))));

    protected override JsonNode Problem(int status, string error, string message) => new JsonObject { ["error"] = new JsonObject { ["code"] = error, ["message"] = message } };

    protected override string NameOf(HttpRequest request) => "card";

    protected override async Task<(int Status, JsonNode? Answer)?> AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (Revoked || request.Path != Path || request.Query["sig"] != Signature)
        {
            return (401, Problem(401, "AuthorizationFailed", "The authentication credentials are not valid."));
        }

        if (IsSwitchedOff)
        {
            return (400, Problem(400, "WorkflowTriggerIsNotEnabled", "Could not execute workflow trigger 'manual'."));
        }

        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        return System.Text.Encoding.UTF8.GetByteCount(body) > 28 * 1024 ? (413, Problem(413, "RequestEntityTooLarge", "Request entity too large"))
            : JsonNode.Parse(body)?["attachments"]?[0]?["content"] is JsonObject card && (string?)card["type"] == "AdaptiveCard" ? await MeetAsync(context, () => Take(card))
            : (400, Problem(400, "TriggerInputSchemaMismatch", "No card."));
    }

    private (int, JsonNode?) Take(JsonObject card)
    {
        cards.Enqueue(card);
        return (202, null);
    }
}
