using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Templates;

/// <param name="Id">Null for a new one.</param>
/// <param name="Version">That the words were typed on; 0 for a new one and for one of the hub that nobody changed yet.</param>
internal sealed record TemplateInput(Guid? Id, string Name, string Sentence, IReadOnlyList<TemplateSection> Sections, int Version);

/// <summary>Adds or changes a template. Drafts that were made from it keep what they were made from.</summary>
internal sealed class SaveTemplate(HubDbContext db, IAudit audit, Ids ids, TimeProvider clock)
{
    public const int LongestName = 60;
    public const int LongestSentence = 200;
    public const int LongestHeading = 120;
    public const int LongestGuidance = 500;
    public const int MostSections = 20;
    public const int MostWords = 5000;

    public async Task<Result<Guid>> HandleAsync(TemplateInput input, Actor by, CancellationToken stop)
    {
        if (!by.Can(PostsPermissions.EditTemplates))
        {
            return new NotYours(PostsPermissions.EditTemplates);
        }

        var (name, sentence) = (PlainText.Line(input.Name), PlainText.Line(input.Sentence));
        List<TemplateSection> typed = [.. input.Sections.Select(s => s with { Heading = PlainText.Lines(s.Heading).Trim(), Guidance = PlainText.Lines(s.Guidance).Trim() })];
        var refused = TemplateRules.Check(name, sentence, typed).ToList();
        if (refused.Count > 0)
        {
            return Result<Guid>.Refused(refused);
        }

        var row = await RowAsync(input, stop);
        if (row is null)
        {
            return new NotThere("template");
        }

        var before = input.Id is null ? null : new { row.Name, row.Sentence, row.Sections };
        db.Entry(row).Property(t => t.Version).OriginalValue = input.Version;
        (row.Name, row.Sentence, row.Sections) = (name, sentence, [.. typed.Where(s => !s.IsEmpty)]);
        (row.Version, row.UpdatedAt, row.RemovedAt) = (input.Version + 1, clock.GetUtcNow(), null);
        audit.Record(by, input.Id is null ? "template.added" : "template.changed", new AuditSubject("template", row.Id, row.Name), before, new { row.Name, row.Sentence, row.Sections });
        var saved = await db.SaveOrLoseAsync("Somebody else", stop);
        return saved.Succeeded ? row.Id : Result<Guid>.Refused(saved.Errors);
    }

    private async Task<Template?> RowAsync(TemplateInput input, CancellationToken stop)
    {
        var row = input.Id is { } id ? await db.Set<Template>().FirstOrDefaultAsync(t => t.Id == id, stop) : null;
        if (row is not null || (input.Id is { } unknown && BuiltInTemplates.Find(unknown) is null))
        {
            return row;
        }

        var original = input.Id is { } builtIn ? BuiltInTemplates.Find(builtIn) : null;
        row = new Template { Id = input.Id ?? ids.New(), Name = original?.Name ?? "", Sentence = original?.Sentence ?? "", Sections = original?.Sections ?? [] };
        db.Add(row);
        return row;
    }
}
