using System.Net;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.FirstRun;
using ContentHub.Accounts.People;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContentHub.Accounts.Tests.FirstRun;

public sealed class SetupTests
{
    private static readonly SetupInput Good = new("", "Acme", "Anna First", "anna@example.com", "a sentence to remember 7", "Europe/Berlin");

    [Fact]
    public async Task The_first_administrator_sets_the_hub_up_once()
    {
        await using var hub = await TestHub.StartAsync();
        var token = await hub.DoAsync<SetupToken, string>(t => t.NewAsync(default));

        var made = await SetUpAsync(hub, Good with { Token = token });
        var again = await SetUpAsync(hub, Good with { Token = token, Email = "b@example.com" });

        Assert.True(made.Succeeded);
        Assert.Equal("Anna First", Assert.Single(await hub.DoAsync<IPeople, IReadOnlyList<PersonView>>(p => p.ListAsync(AccountsPermissions.ManagePeople, default))).Name);
        Assert.Equal("Acme", (await hub.DoAsync<ISettings, CompanySettings>(s => s.CompanyAsync(default))).CompanyName);
        Assert.Equal("setup.token-wrong", again.Error.Code);
    }

    [Fact]
    public async Task A_token_that_is_still_there_opens_nothing_once_someone_is_here()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();
        var token = await hub.DoAsync<SetupToken, string>(t => t.NewAsync(default));

        Assert.Equal("setup.done", (await SetUpAsync(hub, Good with { Token = token })).Error.Code);
    }

    [Fact]
    public async Task Only_the_newest_token_counts()
    {
        await using var hub = await TestHub.StartAsync();
        var old = await hub.DoAsync<SetupToken, string>(t => t.NewAsync(default));
        await hub.DoAsync<SetupToken, string>(t => t.NewAsync(default));

        Assert.Equal("setup.token-wrong", (await SetUpAsync(hub, Good with { Token = old })).Error.Code);
        Assert.Equal("setup.token-wrong", (await SetUpAsync(hub, Good)).Error.Code);
    }

    [Fact]
    public async Task What_was_typed_is_checked_and_nothing_is_half_done()
    {
        await using var hub = await TestHub.StartAsync();
        var token = await hub.DoAsync<SetupToken, string>(t => t.NewAsync(default));

        var bad = await SetUpAsync(hub, new SetupInput(token, "", "A", "nobody", "short", "Mars"));
        var weak = await SetUpAsync(hub, Good with { Token = token, Password = "short" });
        var good = await SetUpAsync(hub, Good with { Token = token });

        Assert.Equal(["settings.company-name", "person.name-out-of-range", "invitation.address-invalid", "person.unknown-time-zone"], bad.Errors.Select(e => e.Code));
        Assert.Equal("password.too-weak", weak.Error.Code);
        Assert.True(good.Succeeded);
    }

    [Fact]
    public async Task An_empty_hub_leads_to_the_setup_page_and_hides_it_afterwards()
    {
        // No demo story: nobody is here.
        await using var hub = await WebHub.StartAsync(services => services.RemoveAll<IDemoStory>());
        var client = hub.NewBrowser();
        var site = await client.GetAsync("/");
        var work = await client.GetAsync("/hub/people");
        var api = await client.GetAsync("/api/v1/posts");
        string token;
        await using (var scope = hub.Services.CreateAsyncScope())
        {
            token = await scope.ServiceProvider.GetRequiredService<SetupToken>().NewAsync(default);
        }

        var made = await client.PostAsync("/hub/setup", ("Form.Token", token), ("Form.Company", "Acme"), ("Form.Name", "Anna First"), ("Form.Email", "anna@example.com"), ("Form.Password", "a sentence to remember 7"), ("Form.TimeZone", "Europe/Berlin"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, site.StatusCode);
        Assert.Equal("/hub/setup", work.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, api.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/hub/people")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/hub/setup")).StatusCode);
    }

    private static Task<Result<AppUser>> SetUpAsync(TestHub hub, SetupInput input) =>
        hub.DoAsync<SetUpHub, Result<AppUser>>(s => s.HandleAsync(input, Actor.Visitor, default));
}
