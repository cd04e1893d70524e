using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Templates;

/// <param name="BuiltIn">Comes with the hub.</param>
/// <param name="Changed">Comes with the hub and was changed here, so the original can be put back.</param>
internal sealed record TemplateView(Guid Id, string Name, string Sentence, IReadOnlyList<TemplateSection> Sections, int Version, bool BuiltIn, bool Changed, bool Removed)
{
    public int Words => Sections.Sum(s => s.Words);
}

/// <summary>The templates that are offered: those of the hub with what was changed here, then the company's own by name.</summary>
internal sealed class TemplateShelf(HubDbContext db)
{
    public async Task<Result<TemplateView[]>> ListAsync(Actor by, CancellationToken stop, bool removedToo = false)
    {
        if (!MayRead(by))
        {
            return new NotYours(PostsPermissions.Write);
        }

        var rows = await db.Set<Template>().AsNoTracking().ToListAsync(stop);
        var builtIn = BuiltInTemplates.All.Select(t => View(t, rows.FirstOrDefault(r => r.Id == t.Id)));
        var own = rows.Where(r => BuiltInTemplates.Find(r.Id) is null).OrderBy(r => r.Name, StringComparer.CurrentCultureIgnoreCase).Select(r => View(null, r));
        return builtIn.Concat(own).Where(t => removedToo || !t.Removed).ToArray();
    }

    public async Task<Result<TemplateView>> FindAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!MayRead(by))
        {
            return new NotYours(PostsPermissions.Write);
        }

        var builtIn = BuiltInTemplates.Find(id);
        var row = await db.Set<Template>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, stop);
        return builtIn is null && row is null ? new NotThere("template") : View(builtIn, row);
    }

    private static bool MayRead(Actor by) => by.Can(PostsPermissions.Write) || by.Can(PostsPermissions.EditTemplates);

    private static TemplateView View(Template? builtIn, Template? row)
    {
        var shown = row ?? builtIn!;
        return new TemplateView(shown.Id, shown.Name, shown.Sentence, shown.Sections, row?.Version ?? 0, builtIn is not null, builtIn is not null && row is not null, shown.RemovedAt is not null);
    }
}
