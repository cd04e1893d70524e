using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Settings;

/// <param name="Id">Null for a new page.</param>
internal sealed record PageInput(Guid? Id, string Slug, string Title, string Body, bool InFooter, int Version);

/// <summary>Adds or changes a static page; readers see it at once.</summary>
internal sealed class SavePage(HubDbContext db, AuditLog audit, SettingsCache cache, Ids ids, TimeProvider clock)
{
    /// <summary>First parts of addresses that the public site and the hub use themselves.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "hub", "api", "media", "guest", "openapi", "health", "error", "dist", "posts", "tag", "author", "archive", "search", "feed", "rss", "atom", "sitemap", "robots", "icon", "favicon",
    };

    public async Task<Result<Guid>> HandleAsync(PageInput input, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManageSettings))
        {
            return new NotYours(AccountsPermissions.ManageSettings);
        }

        var refused = Check(input).ToList();
        if (refused.Count > 0)
        {
            return Result<Guid>.Refused(refused);
        }

        var page = input.Id is { } id ? await db.Set<SitePage>().FirstOrDefaultAsync(p => p.Id == id, stop) : await AddAsync(stop);
        if (page is null)
        {
            return new NotThere("page");
        }

        var before = input.Id is null ? null : Facts(page);
        db.Entry(page).Property(p => p.Version).OriginalValue = input.Version;
        (page.Slug, page.Title, page.Body, page.InFooter) = (input.Slug, input.Title.Trim(), input.Body, input.InFooter);
        (page.UpdatedAt, page.Version) = (clock.GetUtcNow(), input.Version + 1);
        audit.Record(by, input.Id is null ? "page.added" : "page.changed", new AuditSubject("page", page.Id, page.Title), before, Facts(page));
        db.Raise(new SettingsChanged(Sections.Pages));
        return await SavedAsync(page, stop);
    }

    private async Task<Result<Guid>> SavedAsync(SitePage page, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            cache.Forget();
            return page.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SomeoneWasFaster("Someone else");
        }
        catch (DbUpdateException)
        {
            return new PageSlugTaken(page.Slug);
        }
    }

    private async Task<SitePage> AddAsync(CancellationToken stop)
    {
        var last = await db.Set<SitePage>().MaxAsync(p => (int?)p.Order, stop) ?? 0;
        var page = new SitePage { Id = ids.New(), Slug = "", Title = "", Body = "", Order = last + 1 };
        db.Add(page);
        return page;
    }

    private static object Facts(SitePage p) => new { p.Slug, p.Title, p.Body, p.InFooter };

    private static IEnumerable<Error> Check(PageInput input)
    {
        if (input.Title.Trim().Length is 0 or > 200)
        {
            yield return new PageTitleOutOfRange();
        }

        if (input.Body.Length > 100_000)
        {
            yield return new PageBodyTooLong();
        }

        if (input.Slug.Length is 0 or > 100 || input.Slug[0] == '-' || input.Slug[^1] == '-' || input.Slug.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
        {
            yield return new PageSlugInvalid();
        }
        else if (Reserved.Contains(input.Slug))
        {
            yield return new PageSlugReserved(input.Slug);
        }
    }
}
