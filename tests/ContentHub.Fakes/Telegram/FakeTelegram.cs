using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Fakes.Telegram;

// The Bot API with one bot and one public channel, as core.telegram.org/bots/api describes it.
public sealed class FakeTelegram : FakeServer
{
    private const string Key = "AAFakeTelegramBotToken_0123456789abcdef";
    private const string Token = "7312345678:" + Key;

    public override string Kind => "telegram";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["token"] = Token, ["chat"] = "@northwind", ["server"] = $"http://{Authority}" };

    public override IReadOnlyCollection<string> Secrets => [Token, Key];

    public override int Posts => Chat.Messages.Count;

    public override IEnumerable<HeldPost> Held => Chat.Messages.Values.OrderBy(m => m.Id).Select(m => new HeldPost(
        m.Text, string.Join(", ", [.. m.Picture ? ["with a picture"] : Array.Empty<string>(), .. m.ReplyTo is null ? Array.Empty<string>() : [$"a reply to {m.ReplyTo}"], .. m.Edited ? ["edited"] : Array.Empty<string>()])));

    public FakeChat Chat { get; } = new();

    protected override bool SaysWaitInHeader => false;

    protected override (int Status, JsonNode Answer) Refusal => (400, Problem(400, "", $"Bad Request: can't parse entities, you said {Token}"));

    protected override JsonNode Problem(int status, string error, string message) => FakeChat.Problem(status, message);

    protected override string NameOf(HttpRequest request) => request.Path.Value!.Split('/')[^1];

    protected override async Task<(int Status, JsonNode? Answer)?> AnswerAsync(HttpContext context)
    {
        if (Revoked || !context.Request.Path.Value!.StartsWith($"/bot{Token}/", StringComparison.Ordinal))
        {
            return (401, Problem(401, "", "Unauthorized"));
        }

        var (body, hasFile) = await ReadAsync(context.Request);
        return NameOf(context.Request) switch
        {
            "getMe" => (200, FakeChat.Ok(new JsonObject { ["id"] = 7312345678, ["is_bot"] = true, ["username"] = "northwind_bot" })),
            "getChat" => Chat.Find((string?)body["chat_id"]),
            "getChatMember" => (200, FakeChat.Ok(Chat.Member())),
            "sendMessage" => await MeetAsync(context, () => Chat.Send(body, (string?)body["text"], 4096, false)),
            "sendPhoto" when hasFile => await MeetAsync(context, () => Chat.Send(body, (string?)body["caption"], 1024, true)),
            "editMessageText" => await MeetAsync(context, () => Chat.Edit(body, (string?)body["text"], false, false)),
            "editMessageCaption" => await MeetAsync(context, () => Chat.Edit(body, (string?)body["caption"], true, false)),
            "editMessageMedia" when hasFile => await MeetAsync(context, () => Chat.Edit(body, (string?)JsonNode.Parse((string)body["media"]!)!["caption"], true, true)),
            "deleteMessage" => Chat.Delete((long)body["message_id"]!),
            _ => null,
        };
    }

    // JSON, or a form with a file; numbers come as words there.
    private static async Task<(JsonObject Body, bool HasFile)> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return (await BodyAsync(request.HttpContext), false);
        }

        var form = await request.ReadFormAsync();
        var body = new JsonObject();
        foreach (var (name, value) in form)
        {
            body[name] = long.TryParse(value, out var number) ? JsonValue.Create(number) : JsonValue.Create(value.ToString());
        }

        if (form.TryGetValue("reply_parameters", out var reply))
        {
            body["reply_parameters"] = JsonNode.Parse(reply.ToString());
        }

        return (body, form.Files.Count == 1 && form.Files[0].Length <= 10_000_000);
    }
}
