using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Invitations;
using ContentHub.Accounts.People;
using ContentHub.Accounts.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Staff;

internal static class PeopleRegistration
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddScoped<IPeople, PeopleDirectory>().AddScoped<IActors, ActiveActors>().AddScoped<PersonSlug>().AddScoped<AddPerson>();
        services.AddScoped<PeopleQueries>().AddScoped<ChangeRoles>().AddScoped<DeactivatePerson>().AddScoped<ReactivatePerson>();
        services.AddScoped<InvitationQueries>().AddScoped<InvitePerson>().AddScoped<RevokeInvitation>().AddScoped<AcceptInvitation>();
        services.AddScoped<TeamQueries>().AddScoped<ITeams, TeamDirectory>().AddScoped<SaveTeam>().AddScoped<DeleteTeam>();
    }
}
