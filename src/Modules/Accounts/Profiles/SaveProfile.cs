using ContentHub.Accounts.Access;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Profiles;

/// <param name="Photo">A new photo, or null to keep what is there.</param>
internal sealed record ProfileInput(string Name, string JobTitle, string Bio, string TimeZone, string Language, bool RemovePhoto, Stream? Photo = null, string PhotoName = "");

/// <summary>One's own name, title, biography, zone, language and photo.</summary>
internal sealed class SaveProfile(HubDbContext db, AuditLog audit, AccessCache access, IEnumerable<IProfilePhotos> photos)
{
    public async Task<Result> HandleAsync(ProfileInput input, Actor by, CancellationToken stop)
    {
        var person = await db.Set<AppUser>().FirstOrDefaultAsync(u => u.Id == by.Id, stop);
        if (person is null)
        {
            return new NotThere("person");
        }

        var refused = Check(input).ToList();
        if (refused.Count > 0)
        {
            return Result.Refused(refused);
        }

        if (input.Photo is not null)
        {
            var stored = await StoreAsync(input, by, stop);
            if (!stored.Succeeded)
            {
                return Result.Refused(stored.Errors);
            }

            person.PhotoAssetId = stored.Value;
        }
        else if (input.RemovePhoto)
        {
            person.PhotoAssetId = null;
        }

        var before = Facts(person);
        (person.Name, person.JobTitle, person.Bio) = (input.Name.Trim(), input.JobTitle.Trim(), input.Bio.Trim());
        (person.TimeZone, person.Language) = (input.TimeZone, input.Language);
        audit.Record(by, "person.profile-changed", person.AsSubject(), before, Facts(person));
        db.Raise(new ProfileChanged(person.Id));
        db.Raise(new AccessChanged(person.Id));
        await db.SaveChangesAsync(stop);
        access.Forget(person.Id);
        return Result.Done;
    }

    private static object Facts(AppUser p) => new { p.Name, p.JobTitle, p.Bio, p.TimeZone, p.Language, p.PhotoAssetId };

    private async Task<Result<Guid>> StoreAsync(ProfileInput input, Actor by, CancellationToken stop)
    {
        if (photos.FirstOrDefault() is not { } store)
        {
            return new PhotosNotAvailable();
        }

        var stored = await store.StoreAsync(input.Photo!, input.PhotoName, by, stop);
        return stored.Succeeded ? stored : Result<Guid>.Refused([.. stored.Errors.Select(e => e with { Field = "Photo" })]);
    }

    private static IEnumerable<Error> Check(ProfileInput input)
    {
        if (input.Name.Trim().Length is < 2 or > 100)
        {
            yield return new NameOutOfRange();
        }

        if (input.JobTitle.Trim().Length > 100)
        {
            yield return new JobTitleTooLong();
        }

        if (input.Bio.Trim().Length is > 1000 and var length)
        {
            yield return new BioTooLong(length);
        }

        if (!Choices.IsTimeZone(input.TimeZone))
        {
            yield return new UnknownTimeZone();
        }

        if (!Choices.IsLanguage(input.Language))
        {
            yield return new UnknownLanguage();
        }
    }
}
