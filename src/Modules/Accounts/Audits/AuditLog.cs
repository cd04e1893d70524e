using ContentHub.Kernel.Texts;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;

namespace ContentHub.Accounts.Audits;

/// <summary>Adds entries to the caller's unit of work, so that a change and its trace are saved together or not at all.</summary>
internal sealed class AuditLog(HubDbContext db, Ids ids, TimeProvider clock) : IAudit
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    public void Record(Actor by, string action, AuditSubject subject, object? before = null, object? after = null) =>
        db.Add(new AuditEntry
        {
            Id = ids.New(),
            At = clock.GetUtcNow(),
            ActorId = by.Id,
            ActorName = PlainText.Cut(by.Name, 200),
            From = PlainText.Cut(by.From, 200),
            Action = PlainText.Cut(action, 100),
            SubjectKind = PlainText.Cut(subject.Kind, 40),
            SubjectId = subject.Id,
            SubjectTitle = PlainText.Cut(subject.Title, 200),
            Before = Write(before),
            After = Write(after),
        });

    private static string? Write(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType(), Json);
}
