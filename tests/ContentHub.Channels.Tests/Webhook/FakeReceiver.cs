using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Channels.Tests.Webhook;

// A receiver that does what Standard Webhooks asks of one: it checks signature and time, and drops an id that it has seen.
public sealed class FakeReceiver : FakeServer
{
    private const string Secret = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private readonly ConcurrentDictionary<string, bool> seen = [];
    private readonly ConcurrentDictionary<string, JsonObject> posts = [];

    public override string Kind => "webhook";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["address"] = $"http://{Authority}/hooks/very-secret-path", ["secret"] = "whsec_" + Secret };

    public override IReadOnlyCollection<string> Secrets => [Secret, "very-secret-path"];

    public override int Posts => posts.Count;

    // By post.
    public IReadOnlyDictionary<string, JsonObject> Shown => posts;

    public IReadOnlyList<JsonObject> Events => [.. Received];

    public ConcurrentQueue<(string Id, long Timestamp)> Deliveries { get; } = new();

    // What its clock says; null for the same as everybody's.
    public DateTimeOffset? Clock { get; set; }

    // Answers everything with this instead.
    public int? Always { get; set; }

    protected override (int Status, JsonNode Answer) Refusal => (422, new JsonObject { ["message"] = $"The title is not to our taste, says whsec_{Secret} at /hooks/very-secret-path" });

    private ConcurrentQueue<JsonObject> Received { get; } = new();

    protected override JsonNode Problem(int status, string error, string message) => new JsonObject { ["error"] = error, ["message"] = message };

    protected override string NameOf(HttpRequest request) => "event";

    protected override async Task<(int Status, JsonNode? Answer)?> AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        var (id, timestamp) = (request.Headers["webhook-id"].ToString(), long.Parse(request.Headers["webhook-timestamp"].ToString(), System.Globalization.CultureInfo.InvariantCulture));
        var signature = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Secret), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
        if (Revoked || signature != request.Headers["webhook-signature"] || (Clock is { } now && Math.Abs(now.ToUnixTimeSeconds() - timestamp) > 300) || request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true)
        {
            return (401, Problem(401, "bad_signature", "The signature or its time is wrong."));
        }

        Deliveries.Enqueue((id, timestamp));
        return Always is { } always ? (always, new JsonObject())
            : JsonNode.Parse(body)!.AsObject() is var happened && (string?)happened["type"] == "post.published" ? await MeetAsync(context, () => Take(id, happened))
            : Take(id, happened);
    }

    private (int, JsonNode?) Take(string id, JsonObject happened)
    {
        var data = happened["data"]!.AsObject();
        if (seen.TryAdd(id, true))
        {
            Received.Enqueue(happened);
            switch ((string?)happened["type"])
            {
                case "post.published" or "post.updated":
                    posts[(string)data["post"]!] = data;
                    break;
                case "post.withdrawn":
                    posts.TryRemove((string)data["post"]!, out _);
                    break;
            }
        }

        return (200, new JsonObject { ["url"] = $"https://receiver.test/{data["slug"]}" });
    }
}
