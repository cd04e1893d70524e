using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Notifications.Matters;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Choices;

/// <param name="Kinds">Kinds that are absent keep what was chosen before.</param>
internal sealed record ChoicesInput(
    IReadOnlyDictionary<Kind, KindChoice> Kinds, bool Quiet, TimeOnly? QuietFrom, TimeOnly? QuietTo, bool UrgentAnyway, TimeOnly? DigestAt, int Version);

/// <summary>One's own choices; nobody chooses for others.</summary>
internal sealed class SaveChoices(HubDbContext db)
{
    public async Task<Result> HandleAsync(ChoicesInput input, Actor by, CancellationToken stop)
    {
        var refused = Check(input).ToList();
        if (by.Id == Guid.Empty || refused.Count > 0)
        {
            return refused.Count > 0 ? Result.Refused(refused) : new NotThere("person");
        }

        var row = await db.Set<PersonChoices>().FirstOrDefaultAsync(c => c.PersonId == by.Id, stop);
        if ((row?.Version ?? 0) != input.Version)
        {
            return new SomeoneWasFaster("You, in another tab,");
        }

        if (row is null)
        {
            row = new PersonChoices { PersonId = by.Id };
            db.Add(row);
        }

        row.Choose(KindFacts.All.ToDictionary(f => f.Kind, f => input.Kinds.GetValueOrDefault(f.Kind) ?? row.For(f.Kind)));
        (row.Quiet, row.UrgentAnyway, row.DigestAt) = (input.Quiet, input.UrgentAnyway, input.DigestAt!.Value);
        (row.QuietFrom, row.QuietTo) = (input.QuietFrom ?? row.QuietFrom, input.QuietTo ?? row.QuietTo);
        row.Version++;
        return await db.SaveOrLoseAsync("You, in another tab,", stop);
    }

    private static IEnumerable<Error> Check(ChoicesInput input)
    {
        if (input.DigestAt is null)
        {
            yield return new DigestTimeMissing();
        }

        if (input.Quiet && (input.QuietFrom is null || input.QuietTo is null))
        {
            yield return new QuietTimeMissing();
        }
        else if (input.Quiet && input.QuietFrom == input.QuietTo)
        {
            yield return new QuietTimesEqual();
        }
    }
}

internal sealed record DigestTimeMissing()
    : Error("notifications.digest-time", "Choose when the daily digest comes, for example 08:00.", ErrorKind.Invalid, "DigestAt");

internal sealed record QuietTimeMissing()
    : Error("notifications.quiet-time", "Say when quiet hours begin and end, for example 20:00 and 07:00.", ErrorKind.Invalid, "QuietFrom");

internal sealed record QuietTimesEqual()
    : Error("notifications.quiet-empty", "Quiet hours that begin and end at the same time are no hours. Choose two different times, or switch them off.", ErrorKind.Invalid, "QuietTo");
