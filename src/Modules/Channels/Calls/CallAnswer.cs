using System.Text.Json;
using ContentHub.Kernel.Texts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Calls;

internal enum Reach
{
    // An HTTP answer came.
    Answered,

    // No connection was made, so nothing can have happened there.
    NotSent,

    // The request may have arrived; its answer did not.
    Lost,
}

// What came back from one call. Body is null where it was no JSON object or list, or too large to trust; it may hold tokens, so only
// Said and Exchange, which are redacted, may be shown or kept. A class, not a record: nothing prints the body by accident.
internal sealed class CallAnswer(Reach reach, int? status, JsonElement? body, Fault fault, DateTimeOffset? retryAt, ExchangeRecord exchange, Uri? location = null)
{
    public Reach Reach => reach;

    public int? Status => status;

    public JsonElement? Body => body;

    // The network's own name for what is wrong; empty when all is well.
    public string Error => fault.Error;

    public string Said => fault.Said;

    public DateTimeOffset? RetryAt => retryAt;

    public ExchangeRecord Exchange => exchange;

    // Where the answer says that something is.
    public Uri? Location => location;

    public bool IsOk => Status is >= 200 and < 300 && Body is not null;

    // What was created, where the network says so in a header.
    public string? CreatedId { get; init; }

    public string? Text(string property) => Body?.StringOf(property);

    public JsonElement? Part(string property) => Body?.PartOf(property);

    // What went wrong in a few words, for a sentence.
    public string Reason
    {
        get
        {
            var said = Said.Length > 0 ? Said : $"HTTP {Status}";
            return PlainText.Beginning(said, 200).TrimEnd('.');
        }
    }
}

// A network's name for what is wrong, and its words.
internal sealed record Fault(string Error, string Said)
{
    public static Fault None { get; } = new("", "");
}
