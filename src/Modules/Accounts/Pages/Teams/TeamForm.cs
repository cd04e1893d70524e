using ContentHub.Accounts.Contracts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ContentHub.Accounts.Pages.Teams;

internal sealed class TeamForm
{
    public string? Name { get; set; }

    public int Version { get; set; }

    public List<Guid> Members { get; set; } = [];

    [BindNever]
    public IReadOnlyList<PersonView> Everyone { get; set; } = [];
}
