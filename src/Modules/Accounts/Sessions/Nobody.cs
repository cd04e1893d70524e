using ContentHub.Accounts.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ContentHub.Accounts.Sessions;

/// <summary>The password check for an address that nobody has: costs what a real one costs, and always fails.</summary>
internal sealed class Nobody(IOptions<PasswordHasherOptions> options)
{
    private readonly PasswordHasher<AppUser> hasher = new(options);
    private readonly AppUser person = new() { Name = "", Slug = "" };
    private string? hash;

    public void Check(string password)
    {
        hash ??= hasher.HashPassword(person, "nobody's password");
        hasher.VerifyHashedPassword(person, hash, password);
    }
}
