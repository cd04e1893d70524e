using System.Net;
using ContentHub.Accounts.Access;
using ContentHub.Accounts.Invitations;
using ContentHub.Accounts.People;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using BuiltIn = ContentHub.Kernel.People.Roles;

namespace ContentHub.Accounts.Tests.Invitations;

public sealed class InvitationTests
{
    private const string Password = "a sentence to remember 7";

    [Fact]
    public async Task An_invited_person_joins_by_the_mailed_link_once()
    {
        await using var hub = await Browser.StartAsync();
        var ada = await hub.SignedInAsync("ada@demo.test");
        var seller = (await ada.PageAsync("/hub/people/invitations")).QuerySelectorAll("#Form_Roles label").Single(l => l.TextContent.Trim() == "Seller").QuerySelector("input")!.GetAttribute("value")!;
        var made = await ada.PostAsync("/hub/people/invitations", ("Form.Email", "ines@demo.test"), ("Form.Roles", seller));
        var link = hub.LinkMailedTo("ines@demo.test");
        var ines = hub.NewBrowser();

        var weak = await ines.PostAsync(link, ("Form.Name", "Inès Ölmann"), ("Form.Password", "short"));
        var joined = await ines.PostAsync(link, ("Form.Name", "Inès Ölmann"), ("Form.Password", Password));
        var again = await hub.NewBrowser().GetAsync(link);

        Assert.EndsWith(link, (await made.PageAsync()).QuerySelector("#link")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("12 characters", (await weak.PageAsync()).Errors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ines.GetAsync("/hub/profile")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
    }

    [Fact]
    public async Task It_lasts_seven_days()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();
        var secret = await InviteAsync(hub, "ines@demo.test");
        hub.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal("invitation.over", (await AcceptAsync(hub, secret)).Error.Code);
    }

    [Fact]
    public async Task A_revoked_one_opens_nothing_and_is_not_revoked_twice()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();
        var secret = await InviteAsync(hub, "ines@demo.test");
        var id = await hub.DataAsync(db => db.Set<Invitation>().Select(i => i.Id).SingleAsync());

        var revoked = await hub.DoAsync<RevokeInvitation, Result>(r => r.HandleAsync(id, TestHub.Ada, default));
        var twice = await hub.DoAsync<RevokeInvitation, Result>(r => r.HandleAsync(id, TestHub.Ada, default));

        Assert.True(revoked.Succeeded);
        Assert.Equal("invitation.over", twice.Error.Code);
        Assert.Equal("invitation.over", (await AcceptAsync(hub, secret)).Error.Code);
        Assert.IsType<NotYours>((await hub.DoAsync<RevokeInvitation, Result>(r => r.HandleAsync(id, TestHub.Sara, default))).Error);
    }

    [Theory]
    [InlineData("", "invitation.address-invalid")]
    [InlineData("no address", "invitation.address-invalid")]
    [InlineData("a@b.test\r\nBcc: x@y.test", "invitation.address-invalid")]
    [InlineData("Sara <sara@demo.test>", "invitation.address-invalid")]
    [InlineData("SARA@demo.test", "invitation.already-here")]
    public async Task Bad_addresses_are_refused(string email, string code)
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        Assert.Equal(code, (await TryInviteAsync(hub, email, TestHub.Ada)).Error.Code);
    }

    [Fact]
    public async Task Roles_and_the_right_to_invite_are_needed()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        var noRoles = await hub.DoAsync<InvitePerson, Result<Invited>>(i => i.HandleAsync("ines@demo.test", [], s => "x/" + s, TestHub.Ada, default));

        Assert.Equal("people.roles-missing", noRoles.Error.Code);
        Assert.IsType<NotYours>((await TryInviteAsync(hub, "ines@demo.test", TestHub.Mark)).Error);
    }

    [Fact]
    public async Task The_second_of_two_invitations_to_one_address_finds_it_taken()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();
        var first = await InviteAsync(hub, "ines@demo.test");
        var second = await InviteAsync(hub, "ines@demo.test");
        await AcceptAsync(hub, first);

        Assert.Equal("person.address-taken", (await AcceptAsync(hub, second)).Error.Code);
        Assert.Equal("person.name-out-of-range", (await AcceptAsync(hub, second, "I")).Error.Code);
    }

    private static async Task<string> InviteAsync(TestHub hub, string email) => (await TryInviteAsync(hub, email, TestHub.Ada)).Value.Link.Segments[^1];

    private static async Task<Result<Invited>> TryInviteAsync(TestHub hub, string email, Actor by)
    {
        var role = await hub.DataAsync(db => db.Set<AppRole>().Where(r => r.BuiltIn == BuiltIn.Seller).Select(r => r.Id).SingleAsync());
        return await hub.DoAsync<InvitePerson, Result<Invited>>(i => i.HandleAsync(email, [role], secret => "join/" + secret, by, default));
    }

    private static Task<Result<AppUser>> AcceptAsync(TestHub hub, string secret, string name = "Inès Ölmann") =>
        hub.DoAsync<AcceptInvitation, Result<AppUser>>(a => a.HandleAsync(secret, name, Password, Actor.Visitor, default));
}
