using ContentHub.Accounts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Profiles;

internal static class ProfileRegistration
{
    public static void AddProfiles(this IServiceCollection services)
    {
        services.AddScoped<SaveAbsence>().AddScoped<IAbsences, AbsenceDirectory>();
        services.AddScoped<CurrentPerson>().AddScoped<ProfileQueries>().AddScoped<SaveProfile>().AddScoped<ChangePassword>().AddScoped<EndOtherSessions>();
        services.AddScoped<ShowAuthenticatorKey>().AddScoped<ConfirmAuthenticator>().AddScoped<RemoveAuthenticator>().AddScoped<NewRecoveryCodes>();
        services.AddScoped<PasskeyList>().AddScoped<AddPasskey>().AddScoped<RenamePasskey>().AddScoped<RemovePasskey>();
    }
}
