using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace ContentHub.Fakes.Telegram;

public sealed record FakeMessage(long Id, string Text, long? ReplyTo, bool Picture, bool Edited);

// A channel's messages, and what its bot may do there.
public sealed class FakeChat
{
    public const long Number = -1001234567890;
    private long last = 40;

    public ConcurrentDictionary<long, FakeMessage> Messages { get; } = [];

    // What the bot may do; all of it at first.
    public HashSet<string> Rights { get; } = ["can_post_messages", "can_edit_messages", "can_delete_messages"];

    // As if 48 hours had passed.
    public bool IsOld { get; set; }

    // The group has become a larger one with another number.
    public long? MovedTo { get; set; }

    // Replies are not taken, in a channel whose discussion is closed.
    public bool RefusesReplies { get; set; }

    public static JsonObject Ok(JsonNode result) => new() { ["ok"] = true, ["result"] = result };

    public static JsonObject Problem(int status, string message)
    {
        var problem = new JsonObject { ["ok"] = false, ["error_code"] = status, ["description"] = message };
        if (status == 429)
        {
            problem["parameters"] = new JsonObject { ["retry_after"] = 289 };
        }

        return problem;
    }

    public (int, JsonNode?) Find(string? name) => MovedTo is { } moved ? (400, Moved(moved))
        : name is "@northwind" ? (200, Ok(new JsonObject { ["id"] = Number, ["type"] = "channel", ["title"] = "Northwind news", ["username"] = "northwind" }))
        : (400, Problem(400, "Bad Request: chat not found"));

    public JsonObject Member()
    {
        var member = new JsonObject { ["status"] = Rights.Count > 0 ? "administrator" : "left" };
        foreach (var right in Rights)
        {
            member[right] = true;
        }

        return member;
    }

    public (int, JsonNode?) Send(JsonObject body, string? text, int limit, bool picture)
    {
        var reply = (long?)body["reply_parameters"]?["message_id"];
        if (!Rights.Contains("can_post_messages"))
        {
            return (400, Problem(400, "Bad Request: need administrator rights in the channel chat"));
        }

        if (Fault(text, limit, picture) is { } fault || (reply is not null && RefusesReplies && (fault = "Bad Request: message thread not found") is not null))
        {
            return (400, Problem(400, fault));
        }

        var message = Messages[Interlocked.Increment(ref last)] = new FakeMessage(last, text ?? "", reply, picture, false);
        return (200, Ok(Shown(message)));
    }

    public (int, JsonNode?) Edit(JsonObject body, string? text, bool picture, bool replaces)
    {
        if (!Messages.TryGetValue((long)body["message_id"]!, out var old))
        {
            return (400, Problem(400, "Bad Request: message to edit not found"));
        }

        var fault = Fault(text, picture ? 1024 : 4096, picture)
            ?? (old.Picture == picture ? null : picture ? "Bad Request: there is no caption in the message to edit" : "Bad Request: there is no text in the message to edit")
            ?? (old.Text == text && !replaces ? "Bad Request: message is not modified: specified new message content and reply markup are exactly the same" : null);
        if (fault is not null)
        {
            return (400, Problem(400, fault));
        }

        var changed = Messages[old.Id] = old with { Text = text ?? "", Edited = true };
        return (200, Ok(Shown(changed)));
    }

    public (int, JsonNode?) Delete(long id) => IsOld ? (400, Problem(400, "Bad Request: message can't be deleted for everyone"))
        : Messages.TryRemove(id, out _) ? (200, Ok(JsonValue.Create(true)))
        : (400, Problem(400, "Bad Request: message to delete not found"));

    private static string? Fault(string? text, int limit, bool picture) => text is null or "" && !picture ? "Bad Request: message text is empty"
        : text?.Length > limit ? picture ? "Bad Request: message caption is too long" : "Bad Request: message is too long"
        : null;

    private static JsonObject Moved(long to)
    {
        var problem = Problem(400, "Bad Request: group chat was upgraded to a supergroup chat");
        problem["parameters"] = new JsonObject { ["migrate_to_chat_id"] = to };
        return problem;
    }

    private static JsonObject Shown(FakeMessage message) =>
        new() { ["message_id"] = message.Id, ["chat"] = new JsonObject { ["id"] = Number, ["type"] = "channel", ["username"] = "northwind" }, [message.Picture ? "caption" : "text"] = message.Text };
}
