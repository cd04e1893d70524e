using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Audits;

/// <param name="Action">Whole or the beginning: <c>post.</c></param>
/// <param name="Until">The day is included.</param>
internal sealed record AuditFilter(string? Text, Guid? Person, string? Action, Guid? Subject, DateOnly? From, DateOnly? Until);

internal sealed record AuditRow(
    Guid Id, DateTimeOffset At, string Who, string From, string Action, string SubjectKind, Guid SubjectId, string Title, IReadOnlyList<AuditChange> Changes);

internal sealed class AuditQueries(HubDbContext db)
{
    private const int Size = 50;

    public async Task<Result<Page<AuditRow>>> SearchAsync(AuditFilter filter, string? after, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ReadAudit))
        {
            return new NotYours(AccountsPermissions.ReadAudit);
        }

        var found = await After(Between(Matching(filter), filter, by.TimeZone), Cursor.Of(after))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Size + 1).ToListAsync(stop);
        var rows = found.Take(Size).Select(e => new AuditRow(e.Id, e.At, e.ActorName, e.From, e.Action, e.SubjectKind, e.SubjectId, e.SubjectTitle, AuditChange.Between(e.Before, e.After))).ToList();
        var next = found.Count > Size ? new Cursor(rows[^1].At, rows[^1].Id).ToString() : null;
        return new Page<AuditRow>(rows, next);
    }

    private IQueryable<AuditEntry> Matching(AuditFilter filter)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        entries = filter.Person is { } person ? entries.Where(e => e.ActorId == person) : entries;
        entries = filter.Subject is { } subject ? entries.Where(e => e.SubjectId == subject) : entries;
        entries = filter.Action is { Length: > 0 } action ? entries.Where(e => e.Action.StartsWith(action)) : entries;
        if (filter.Text is not { Length: > 0 } text)
        {
            return entries;
        }

        var wanted = LikePattern.Containing(text);
        return db.IsPostgres
            ? entries.Where(e => EF.Functions.ILike(e.SubjectTitle, wanted, LikePattern.Escape) || EF.Functions.ILike(e.ActorName, wanted, LikePattern.Escape) || EF.Functions.ILike(e.From, wanted, LikePattern.Escape))
            : entries.Where(e => EF.Functions.Like(e.SubjectTitle, wanted, LikePattern.Escape) || EF.Functions.Like(e.ActorName, wanted, LikePattern.Escape) || EF.Functions.Like(e.From, wanted, LikePattern.Escape));
    }

    private static IQueryable<AuditEntry> Between(IQueryable<AuditEntry> entries, AuditFilter filter, string zone)
    {
        if (filter.From is { } first)
        {
            var from = LocalDay.StartOf(first, zone);
            entries = entries.Where(e => e.At >= from);
        }

        if (filter.Until is { } last && last < DateOnly.MaxValue)
        {
            var until = LocalDay.StartOf(last.AddDays(1), zone);
            entries = entries.Where(e => e.At < until);
        }

        return entries;
    }

    private static IQueryable<AuditEntry> After(IQueryable<AuditEntry> entries, Cursor? after) =>
        after is null ? entries : entries.Where(e => e.At < after.At || (e.At == after.At && e.Id < after.Id));
}
