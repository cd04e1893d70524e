using ContentHub.Accounts.People;
using ContentHub.Data;
using ContentHub.Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Profiles;

internal sealed record ProfileView(
    string Name, string Email, string JobTitle, string Bio, string TimeZone, string Language, Guid? PhotoAssetId, bool TwoFactor, bool HasPassword);

/// <summary>Days out of office as they are entered; past ones too.</summary>
internal sealed record AbsenceView(DateOnly? From, DateOnly? Until, Guid? DeputyId);

internal sealed record SecurityView(string Email, bool TwoFactor, int RecoveryCodesLeft, int Passkeys);

/// <summary>One's own profile.</summary>
internal sealed class ProfileQueries(HubDbContext db, UserManager<AppUser> people)
{
    public Task<ProfileView?> OfAsync(Actor by, CancellationToken stop) => db.Set<AppUser>().AsNoTracking().Where(u => u.Id == by.Id)
        .Select(u => new ProfileView(u.Name, u.Email ?? "", u.JobTitle, u.Bio, u.TimeZone, u.Language, u.PhotoAssetId, u.TwoFactorEnabled, u.PasswordHash != null))
        .FirstOrDefaultAsync(stop);

    public Task<AbsenceView?> AbsenceOfAsync(Actor by, CancellationToken stop) => db.Set<AppUser>().AsNoTracking().Where(u => u.Id == by.Id)
        .Select(u => new AbsenceView(u.AwayFrom, u.AwayUntil, u.DeputyId)).FirstOrDefaultAsync(stop);

    public async Task<SecurityView?> SecurityOfAsync(Actor by) => await people.FindByIdAsync(by.Id.ToString()) is not { } person
        ? null
        : new SecurityView(person.Email ?? "", person.TwoFactorEnabled, person.TwoFactorEnabled ? await people.CountRecoveryCodesAsync(person) : 0,
            (await people.GetPasskeysAsync(person)).Count);
}
