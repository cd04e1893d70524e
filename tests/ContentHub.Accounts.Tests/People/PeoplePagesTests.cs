using System.Net;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Accounts.Staff;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.Results;
using ContentHub.Testing;

namespace ContentHub.Accounts.Tests.People;

public sealed class PeoplePagesTests
{
    [Theory]
    [InlineData("/hub/people")]
    [InlineData("/hub/people/0197a000-0000-7000-8000-000000000001")]
    [InlineData("/hub/people/0197a000-0000-7000-8000-000000000001/deactivation")]
    [InlineData("/hub/people/invitations")]
    [InlineData("/hub/roles")]
    [InlineData("/hub/roles/new")]
    [InlineData("/hub/teams")]
    [InlineData("/hub/teams/new")]
    public async Task Administrators_see_it_and_sellers_do_not(string path)
    {
        await using var hub = await Browser.StartAsync();
        var ada = await hub.SignedInAsync("ada@demo.test");
        var sara = await hub.SignedInAsync("sara@demo.test");

        var page = await ada.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Single((await page.PageAsync()).QuerySelectorAll("h1"));
        Assert.Equal(HttpStatusCode.Forbidden, (await sara.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task The_list_finds_by_name_and_address_and_takes_wildcards_literally()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        Assert.Equal(["Sara Sellers"], await NamesAsync(hub, "SARA"));
        Assert.Equal(["Mark Winter"], await NamesAsync(hub, "mark@"));
        Assert.Empty(await NamesAsync(hub, "%"));
    }

    [Fact]
    public async Task The_list_pages_by_key_without_gaps()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();
        await hub.DoAsync<ContentHub.Data.HubDbContext>(async db =>
        {
            for (var i = 0; i < 60; i++)
            {
                var email = $"p{i:D2}@demo.test";
                db.Add(new AppUser { Id = Guid.CreateVersion7(), Name = "Same Name", Slug = $"same-name-{i}", Email = email, NormalizedEmail = email, UserName = email, NormalizedUserName = email });
            }

            await db.SaveChangesAsync();
        });

        var first = await ListAsync(hub, null, null);
        var second = await ListAsync(hub, null, first.Next);

        Assert.Equal(50, first.Items.Count);
        Assert.Equal(66, first.Items.Concat(second.Items).DistinctBy(p => p.Id).Count());
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Ada_changes_roles_in_the_browser()
    {
        await using var hub = await Browser.StartAsync();
        var ada = await hub.SignedInAsync("ada@demo.test");
        var path = $"/hub/people/{DemoPeople.Sara}";
        var page = await ada.PageAsync(path);
        var version = page.QuerySelector("input[name='Form.Version']")!.GetAttribute("value")!;
        var publisher = page.QuerySelectorAll("#Form_Roles label").Single(l => l.TextContent.Trim() == "Publisher").QuerySelector("input")!.GetAttribute("value")!;

        var answer = await ada.PostAsync(path, ("Form.Version", version), ("Form.Roles", publisher));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("Publisher", (await ada.PageAsync(path)).QuerySelector("#Form_Roles input[checked]")!.ParentElement!.TextContent.Trim());
    }

    private static async Task<string[]> NamesAsync(TestHub hub, string text) => [.. (await ListAsync(hub, text, null)).Items.Select(p => p.Name)];

    private static async Task<Page<PersonRow>> ListAsync(TestHub hub, string? text, string? after) =>
        (await hub.DoAsync<PeopleQueries, Result<Page<PersonRow>>>(p => p.ListAsync(text, false, after, TestHub.Ada, default))).Value;
}
