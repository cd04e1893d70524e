using ContentHub.Accounts.Contracts;
using ContentHub.Testing;

namespace ContentHub.Accounts.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task Demo_people_are_listed_by_what_their_roles_allow()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();
        await hub.AddPeopleAsync();

        var all = await hub.DoAsync<IPeople, IReadOnlyList<PersonView>>(p => p.ListAsync(null, default));
        var managing = await hub.DoAsync<IPeople, IReadOnlyList<PersonView>>(p => p.ListAsync(AccountsPermissions.ManagePeople, default));
        var sara = await hub.DoAsync<IPeople, PersonView?>(p => p.FindBySlugAsync("sara-sellers", default));

        Assert.Equal(6, all.Count);
        Assert.Equal("Ada Kern", Assert.Single(managing).Name);
        Assert.Equal(DemoPeople.Sara, sara!.Id);
    }

    [Fact]
    public async Task Demo_company_has_settings_and_pages()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        var company = await hub.DoAsync<ISettings, CompanySettings>(s => s.CompanyAsync(default));
        var pages = await hub.DoAsync<ISettings, IReadOnlyList<StaticPage>>(s => s.PagesAsync(default));
        var address = await hub.DoAsync<ISettings, Uri>(s => s.BaseAddressAsync(default));

        Assert.Equal("Northwind Pumps GmbH", company.CompanyName);
        Assert.Equal(["about", "imprint", "privacy"], pages.Select(p => p.Slug));
        Assert.EndsWith("/", address.AbsoluteUri);
    }
}
