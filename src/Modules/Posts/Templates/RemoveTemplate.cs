using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Templates;

/// <summary>Takes a template off the list. One of the hub can be put back; one of the company's own is gone, its words stay in the audit log.</summary>
internal sealed class RemoveTemplate(HubDbContext db, IAudit audit, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(PostsPermissions.EditTemplates))
        {
            return new NotYours(PostsPermissions.EditTemplates);
        }

        var row = await db.Set<Template>().FirstOrDefaultAsync(t => t.Id == id, stop);
        var builtIn = BuiltInTemplates.Find(id);
        if (row is null && builtIn is null)
        {
            return new NotThere("template");
        }

        var shown = row ?? builtIn!;
        audit.Record(by, "template.removed", new AuditSubject("template", id, shown.Name), new { shown.Name, shown.Sentence, shown.Sections });
        if (builtIn is null)
        {
            db.Remove(row!);
        }
        else if (row is null)
        {
            db.Add(new Template { Id = id, Name = builtIn.Name, Sentence = builtIn.Sentence, Sections = builtIn.Sections, Version = 1, UpdatedAt = clock.GetUtcNow(), RemovedAt = clock.GetUtcNow() });
        }
        else
        {
            (row.RemovedAt, row.UpdatedAt, row.Version) = (clock.GetUtcNow(), clock.GetUtcNow(), row.Version + 1);
        }

        return await db.SaveOrLoseAsync("Somebody else", stop);
    }
}

/// <summary>One of the hub's templates as it came, whatever was changed here.</summary>
internal sealed class PutBackTemplate(HubDbContext db, IAudit audit)
{
    public async Task<Result> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(PostsPermissions.EditTemplates))
        {
            return new NotYours(PostsPermissions.EditTemplates);
        }

        if (BuiltInTemplates.Find(id) is null)
        {
            return new NotThere("template");
        }

        if (await db.Set<Template>().FirstOrDefaultAsync(t => t.Id == id, stop) is not { } row)
        {
            return Result.Done;
        }

        db.Remove(row);
        audit.Record(by, "template.put-back", new AuditSubject("template", id, row.Name), new { row.Name, row.Sentence, row.Sections });
        return await db.SaveOrLoseAsync("Somebody else", stop);
    }
}
