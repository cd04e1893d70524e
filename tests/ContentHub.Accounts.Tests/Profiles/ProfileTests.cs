using System.Net;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Profiles;
using ContentHub.Kernel.Results;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContentHub.Accounts.Tests.Profiles;

public sealed class ProfileTests
{
    private static readonly ProfileInput Good = new("Sara Söhne", "Sales", "Pumps.", "Europe/Vienna", "de", false);

    [Fact]
    public async Task Sara_changes_her_profile_and_keeps_her_address()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        var saved = await SaveAsync(hub, Good);

        var sara = await hub.DoAsync<IPeople, PersonView?>(p => p.FindAsync(DemoPeople.Sara, default));
        Assert.True(saved.Succeeded);
        Assert.Equal(("Sara Söhne", "sara-sellers", "Europe/Vienna"), (sara!.Name, sara.Slug, sara.TimeZone));
    }

    [Fact]
    public async Task Every_field_is_checked_and_all_refusals_come_at_once()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        var saved = await SaveAsync(hub, new ProfileInput(" ", new string('x', 101), new string('x', 1001), "Mars/Olympus", "xx", false));

        Assert.Equal(["person.name-out-of-range", "person.job-title-too-long", "person.bio-too-long", "person.unknown-time-zone", "person.unknown-language"], saved.Errors.Select(e => e.Code));
    }

    [Fact]
    public async Task Without_a_place_for_photos_a_photo_is_refused()
    {
        await using var hub = await TestHub.StartAsync(services => services.RemoveAll<IProfilePhotos>());
        await hub.AddPeopleAsync();

        var saved = await SaveAsync(hub, Good with { Photo = new MemoryStream([1]), PhotoName = "me.jpg" });

        Assert.Equal("person.no-photos", saved.Error.Code);
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_refused_beside_its_field()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        var saved = await SaveAsync(hub, Good with { Photo = new MemoryStream("<svg onload=alert(1)>"u8.ToArray()), PhotoName = "me.jpg" });

        Assert.False(saved.Succeeded);
        Assert.Equal("Photo", saved.Error.Field);
    }

    [Fact]
    public async Task A_new_password_needs_the_current_one_and_ends_other_sessions()
    {
        await using var hub = await Browser.StartAsync();
        var (here, elsewhere) = (await hub.SignedInAsync("sara@demo.test"), await hub.SignedInAsync("sara@demo.test"));

        var wrong = await here.PostAsync("/hub/profile/sign-in", ("Form.Current", "wrong"), ("Form.Password", "a longer sentence 7"));
        var right = await here.PostAsync("/hub/profile/sign-in", ("Form.Current", DemoPeople.Password), ("Form.Password", "a longer sentence 7"));

        Assert.Contains("not your current password", (await wrong.PageAsync()).Errors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/hub/profile")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/hub/profile")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_else_keeps_this_session()
    {
        await using var hub = await Browser.StartAsync();
        var (here, elsewhere) = (await hub.SignedInAsync("sara@demo.test"), await hub.SignedInAsync("sara@demo.test"));

        await here.PostAsync("/hub/profile/sign-in#handler=SignOut");

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/hub/profile")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/hub/profile")).StatusCode);
    }

    private static Task<Result> SaveAsync(TestHub hub, ProfileInput input) => hub.DoAsync<SaveProfile, Result>(s => s.HandleAsync(input, TestHub.Sara, default));
}
