using ContentHub.Data;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Publications;

/// <summary>Adds lines to the ledger; they are saved with the change that they tell of.</summary>
internal sealed class Ledger(HubDbContext db, Ids ids, TimeProvider clock, NodeName node)
{
    public void Write(Publication publication, AttemptStep step, string message, Guid? by = null) =>
        Add(publication, step, publication.State.ToString(), message, null, [], by);

    /// <param name="publication">Whose line it is.</param>
    /// <param name="step">Answered, Reconciled or Withdrawn.</param>
    /// <param name="outcome">What the channel said.</param>
    /// <param name="secrets">Must not appear in the line, whatever the network echoes.</param>
    public void Write(Publication publication, AttemptStep step, DeliveryOutcome outcome, IReadOnlyCollection<string> secrets) =>
        Add(publication, step, outcome.Kind.ToString(), outcome.Message, outcome.Exchange, secrets, null);

    /// <summary>What would have been sent; the body stands where an answer would.</summary>
    public void Rehearse(Publication publication, string message, RehearsedCall call, IReadOnlyCollection<string> secrets) =>
        Add(publication, AttemptStep.Rehearsed, publication.State.ToString(), message, new ExchangeRecord(call.Request, null, call.Body, null, null, TimeSpan.Zero), secrets, null);

    /// <summary>A line of the demo story, at a time of its own.</summary>
    public void Tell(Publication publication, AttemptStep step, string message, DateTimeOffset at, Guid? by, long? lateMs) => db.Add(new Attempt
    {
        Id = ids.New(),
        PublicationId = publication.Id,
        Number = publication.NextLine(),
        At = at,
        Step = step,
        Outcome = publication.State.ToString(),
        Message = message,
        Node = "demo",
        LateMs = lateMs,
        ById = by,
    });

    private void Add(Publication publication, AttemptStep step, string outcome, string message, ExchangeRecord? exchange, IReadOnlyCollection<string> secrets, Guid? by)
    {
        var now = clock.GetUtcNow();
        db.Add(new Attempt
        {
            Id = ids.New(),
            PublicationId = publication.Id,
            Number = publication.NextLine(),
            At = now,
            Step = step,
            Outcome = outcome,
            Message = Redaction.Of(message, secrets, 1000),
            Request = Redaction.Of(exchange?.Request, secrets, 500),
            Status = exchange?.Status,
            Answer = Redaction.Of(exchange?.Answer, secrets, Attempt.AnswerLimit),
            RequestId = Redaction.Of(exchange?.RequestId, secrets, 200) is { Length: > 0 } id ? id : null,
            RemoteAddress = exchange?.RemoteAddress,
            CostMicros = exchange?.CostMicros,
            DurationMs = exchange is null ? null : (int)exchange.Took.TotalMilliseconds,
            Node = node.Value,
            LateMs = step == AttemptStep.Answered ? (long)(now - publication.DueAt).TotalMilliseconds : null,
            ById = by,
        });
    }
}
