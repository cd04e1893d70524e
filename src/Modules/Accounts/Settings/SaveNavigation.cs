using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;

namespace ContentHub.Accounts.Settings;

/// <summary>The links at the top of the public site, in order. Lines without label and target are left out.</summary>
internal sealed class SaveNavigation(SettingsStore store, SaveSettings save)
{
    private const int Most = 12;

    public async Task<Result> HandleAsync(IReadOnlyList<NavigationLink> links, int version, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManageSettings))
        {
            return new NotYours(AccountsPermissions.ManageSettings);
        }

        List<NavigationLink> kept = [.. links.Select(l => new NavigationLink(l.Label.Trim(), l.Target.Trim().TrimStart('/'))).Where(l => l.Label.Length + l.Target.Length > 0)];
        var refused = Check(kept).ToList();
        if (refused.Count > 0)
        {
            return Result.Refused(refused);
        }

        var (before, _) = await store.ReadAsync<CompanySettings>(Sections.Company, stop);
        return await save.HandleAsync(Sections.Company, before with { Navigation = kept }, version, c => new { c.Navigation }, by, stop);
    }

    private static IEnumerable<Error> Check(List<NavigationLink> links)
    {
        if (links.Count > Most)
        {
            yield return new TooManyLinks();
        }

        for (var i = 0; i < links.Count; i++)
        {
            if (links[i].Label.Length is 0 or > 40)
            {
                yield return new NavigationLabelOutOfRange(i + 1);
            }

            if (!IsTarget(links[i].Target))
            {
                yield return new NavigationTargetInvalid(i + 1);
            }
        }
    }

    private static bool IsTarget(string target)
    {
        if (target.Length > 300 || target.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '\\'))
        {
            return false;
        }

        return target.Contains(':', StringComparison.Ordinal)
            ? Uri.TryCreate(target, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            : !target.Contains("//", StringComparison.Ordinal);
    }
}
