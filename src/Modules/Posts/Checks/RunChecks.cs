using ContentHub.Accounts.Contracts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Checks;

/// <summary>All checks of all modules over a text, with what the company agreed on.</summary>
internal sealed class RunChecks(IEnumerable<IEditorCheck> checks, ISettings settings)
{
    public async Task<IReadOnlyList<Finding>> HandleAsync(PostContent content, CancellationToken stop)
    {
        var house = new HouseStyle((await settings.CompanyAsync(stop)).Names);
        return [.. checks.SelectMany(c => c.Check(content, house))];
    }
}
