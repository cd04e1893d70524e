using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using Microsoft.AspNetCore.Identity;

namespace ContentHub.Accounts.People;

/// <summary>A new person with a password, within the caller's transaction; the caller checks the name and gives roles.</summary>
internal sealed class AddPerson(UserManager<AppUser> people, PersonSlug slugs, Ids ids, TimeProvider clock)
{
    public async Task<Result<AppUser>> HandleAsync(string name, string email, string password, string timeZone, CancellationToken stop)
    {
        var person = new AppUser
        {
            Id = ids.New(),
            Name = name,
            Slug = await slugs.NewAsync(name, stop),
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            LockoutEnabled = true,
            TimeZone = timeZone,
            CreatedAt = clock.GetUtcNow(),
        };
        var result = await people.CreateAsync(person, password);
        if (result.Succeeded)
        {
            return person;
        }

        return result.Errors.Any(e => e.Code is nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName))
            ? new AddressTaken()
            : PasswordTooWeak.From(result);
    }
}

internal sealed record AddressTaken()
    : Error("person.address-taken", "Someone here has this address already. Sign in instead.", ErrorKind.Conflict);
