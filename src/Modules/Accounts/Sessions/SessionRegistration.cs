using ContentHub.Accounts.Access;
using ContentHub.Accounts.People;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContentHub.Accounts.Sessions;

internal static class SessionRegistration
{
    /// <summary>ASP.NET Core Identity on the hub's context, its cookies and its rules for passwords.</summary>
    public static void AddSessions(this IServiceCollection services)
    {
        services.AddIdentity<AppUser, AppRole>(Rules)
            .AddUserStore<HubUserStore>()
            .AddSignInManager<HubSignIn>()
            .AddRoleStore<RoleStore<AppRole, ContentHub.Data.HubDbContext, Guid>>()
            .AddDefaultTokenProviders();
        services.Replace(ServiceDescriptor.Scoped<IUserClaimsPrincipalFactory<AppUser>, SessionPrincipal>());
        services.AddScoped(provider => (HubSignIn)provider.GetRequiredService<SignInManager<AppUser>>());
        services.AddSingleton<TryLimiter>().AddSingleton<Nobody>().AddScoped<SignInPerson>().AddScoped<TakeSecondStep>()
            .AddScoped<SendPasswordLink>().AddScoped<SetNewPassword>().AddScoped<SignInWithPasskey>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(2));
        services.ConfigureApplicationCookie(SessionCookie.Configure);
        services.PostConfigureAll<CookieAuthenticationOptions>(options => options.Cookie.SecurePolicy = CookieSecurePolicy.Always);
    }

    private static void Rules(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.ClaimsIdentity.SecurityStampClaimType = HubClaims.Stamp;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.Password.RequiredLength = 12;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }
}
