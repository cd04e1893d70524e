using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;

namespace ContentHub.Accounts.People;

internal sealed record PasswordTooWeak(string Advice)
    : Error("password.too-weak", Advice, ErrorKind.Invalid, "Password")
{
    public static PasswordTooWeak From(IdentityResult result) => new(string.Join(" ", result.Errors.Select(e => e.Code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => "Use at least 12 characters; a short sentence is easy to remember.",
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => "Use at least five different characters.",
        _ => e.Description,
    })));
}
