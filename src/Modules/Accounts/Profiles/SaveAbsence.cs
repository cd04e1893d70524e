using ContentHub.Accounts.Audits;
using ContentHub.Accounts.People;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Profiles;

/// <param name="From">First day away; null with <paramref name="Until"/> when one is back.</param>
internal sealed record AbsenceInput(DateOnly? From, DateOnly? Until, Guid? Deputy);

/// <summary>One's own days out of office, and who decides meanwhile.</summary>
internal sealed class SaveAbsence(HubDbContext db, AuditLog audit, TimeProvider clock)
{
    public const int MostDays = 366;

    public async Task<Result> HandleAsync(AbsenceInput input, Actor by, CancellationToken stop)
    {
        if (await db.Set<AppUser>().FirstOrDefaultAsync(u => u.Id == by.Id, stop) is not { } person)
        {
            return new NotThere("person");
        }

        var empty = input.From is null && input.Until is null;
        if (!empty && await ObjectionAsync(input, person, stop) is { } objection)
        {
            return Result.Refused(objection);
        }

        var before = Facts(person);
        (person.AwayFrom, person.AwayUntil, person.DeputyId) = empty ? (null, null, null) : (input.From, input.Until, input.Deputy);
        audit.Record(by, "person.absence-changed", person.AsSubject(), before, Facts(person));
        await db.SaveChangesAsync(stop);
        return Result.Done;
    }

    private static object Facts(AppUser p) => new { p.AwayFrom, p.AwayUntil, p.DeputyId };

    private async Task<Error?> ObjectionAsync(AbsenceInput input, AppUser person, CancellationToken stop)
    {
        if (input is not { From: { } from, Until: { } until } || until < from || until.DayNumber - from.DayNumber >= MostDays)
        {
            return new AbsenceDaysWrong();
        }

        if (until < DateOnly.MaxValue && LocalDay.StartOf(until.AddDays(1), person.TimeZone) <= clock.GetUtcNow())
        {
            return new AbsenceOver();
        }

        return input.Deputy is { } deputy && (deputy == person.Id || !await db.Set<AppUser>().AnyAsync(u => u.Id == deputy && u.DeactivatedAt == null, stop))
            ? new DeputyNotPossible()
            : null;
    }
}

internal sealed record AbsenceDaysWrong()
    : Error("person.absence-days", "Choose the first and the last day, at most a year apart, or neither when you are back.", ErrorKind.Invalid, "Until");

internal sealed record AbsenceOver()
    : Error("person.absence-over", "This time is over already. Choose a last day that is still to come.", ErrorKind.Invalid, "Until");

internal sealed record DeputyNotPossible()
    : Error("person.deputy-not-possible", "Choose somebody else who is active.", ErrorKind.Invalid, "Deputy");
