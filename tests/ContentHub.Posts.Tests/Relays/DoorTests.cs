using System.Net;
using ContentHub.Posts.Holds;
using ContentHub.Posts.Tests.Pages;
using ContentHub.Posts.Writing;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Relays;

public sealed class DoorTests
{
    [Fact]
    public async Task Only_pages_of_this_site_may_open_a_room()
    {
        await using var web = await PostsWeb.StartAsync();
        var draft = await web.DraftAsync(TestHub.Sara);
        var sara = await Session.OfAsync(web.Hub, "sara");

        foreach (var origin in new[] { "https://evil.example", "http://localhost", "https://localhost:8443", "https://localhost.evil.example", "null", null })
        {
            await RefusedAsync(web, 403, sara, draft.Id, origin: origin);
        }

        await using var own = await Editor.ConnectAsync(web.Hub, sara, $"/hub/rooms/post/{draft.Id}");
        await own.HelloAsync(7);
        Assert.Equal("Start with the duty point.", (await own.HearAsync("welcome")).GetProperty("seed").GetProperty("body").GetString());
    }

    [Fact]
    public async Task A_room_is_as_closed_as_its_document()
    {
        await using var web = await PostsWeb.StartAsync();
        var draft = await web.DraftAsync(TestHub.Samir);

        await RefusedAsync(web, 404, await Session.OfAsync(web.Hub, "sara"), draft.Id);
        await RefusedAsync(web, 403, await Session.OfAsync(web.Hub, "nora"), draft.Id);
        await RefusedAsync(web, 404, await Session.OfAsync(web.Hub, "mark"), Guid.CreateVersion7());
        await RefusedAsync(web, 404, await Session.OfAsync(web.Hub, "mark"), draft.Id, "minutes");
        await RefusedAsync(web, 401, "", draft.Id);
        var seat = await web.SeatAsync("mark");
        Assert.Equal(HttpStatusCode.UpgradeRequired, (await seat.GetAsync($"/hub/rooms/post/{draft.Id}")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("""{"type":"hello"}""")]
    [InlineData("""{"type":"hello","epoch":0,"seq":-1,"schema":"m1","client":7}""")]
    [InlineData("""{"type":"hello","epoch":0,"seq":0,"schema":"m1","client":99999999999}""")]
    [InlineData("""{"type":"hello","epoch":0,"seq":0,"schema":"a schema whose name is much longer than any honest one","client":7}""")]
    public async Task What_is_no_hello_ends_the_line(string hello)
    {
        await using var web = await PostsWeb.StartAsync();
        var draft = await web.DraftAsync(TestHub.Sara);
        await using var editor = await Editor.ConnectAsync(web.Hub, await Session.OfAsync(web.Hub, "sara"), $"/hub/rooms/post/{draft.Id}");

        await editor.SayAsync(hello);

        await editor.ClosedAsync();
    }

    [Fact]
    public async Task While_somebody_writes_alone_the_others_are_told_who()
    {
        await using var web = await PostsWeb.StartAsync();
        var draft = await web.DraftAsync(TestHub.Sara);
        await web.DoAsync((TakeHold t) => t.HandleAsync(PostDocument.Name, draft.Id, TestHub.Sara, CancellationToken.None));

        await using var mark = await Editor.JoinAsync(web.Hub, "mark", draft.Id, 7);

        var ended = await mark.HearAsync("ended");
        Assert.Equal(("hold.held-by-someone", "Sara Sellers"), (ended.GetProperty("why").GetString(), ended.GetProperty("more").GetProperty("by").GetString()));
    }

    [Fact]
    public async Task While_people_write_together_nobody_takes_the_text_for_themselves()
    {
        await using var web = await PostsWeb.StartAsync();
        var draft = await web.DraftAsync(TestHub.Sara);
        await using var mark = await Editor.JoinAsync(web.Hub, "mark", draft.Id, 7);
        await mark.HearAsync("here");
        var sara = await web.SeatAsync("sara");

        var hold = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/hold", new { action = "hold" });
        var save = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = draft.Version, title = "T", body = "B" });

        var take = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/hold", new { action = "take" });

        foreach (var refused in new[] { hold, save, take })
        {
            var answer = await Seat.JsonAsync(refused);
            Assert.Equal(("hold.written-together", "Mark Winter"), (answer.GetProperty("code").GetString(), answer.GetProperty("by").GetString()));
        }
    }

    [Fact]
    public async Task The_number_of_somebody_elses_editor_can_not_be_taken()
    {
        await using var web = await PostsWeb.StartAsync();
        var draft = await web.DraftAsync(TestHub.Sara);
        await using var sara = await Editor.JoinAsync(web.Hub, "sara", draft.Id, 7);
        await sara.HearAsync("here");

        await using var mark = await Editor.JoinAsync(web.Hub, "mark", draft.Id, 7);

        Assert.Equal("room.client-taken", (await mark.HearAsync("ended")).GetProperty("why").GetString());
        await sara.SeedAsync("still here");
        await sara.HearAsync("ack");
    }

    private static async Task RefusedAsync(PostsWeb web, int status, string cookie, Guid id, string kind = "post", string? origin = "https://localhost")
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Editor.ConnectAsync(web.Hub, cookie, $"/hub/rooms/{kind}/{id}", origin));
        Assert.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture), refused.Message, StringComparison.Ordinal);
    }
}
