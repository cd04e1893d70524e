using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Settings;

/// <summary>Takes a static page off the site. Its text stays in the audit log.</summary>
internal sealed class DeletePage(HubDbContext db, AuditLog audit, SettingsCache cache)
{
    public async Task<Result> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManageSettings))
        {
            return new NotYours(AccountsPermissions.ManageSettings);
        }

        var page = await db.Set<SitePage>().FirstOrDefaultAsync(p => p.Id == id, stop);
        if (page is null)
        {
            return new NotThere("page");
        }

        db.Remove(page);
        audit.Record(by, "page.deleted", new AuditSubject("page", id, page.Title), before: new { page.Slug, page.Title, page.Body });
        db.Raise(new SettingsChanged(Sections.Pages));
        await db.SaveChangesAsync(stop);
        cache.Forget();
        return Result.Done;
    }
}
