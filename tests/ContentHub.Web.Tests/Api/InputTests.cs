using System.Net;

namespace ContentHub.Web.Tests.Api;

/// <summary>Wrong input of every kind, on one host: none of it leaves anything behind.</summary>
public sealed class InputTests(InputTests.SharedHub hub) : IClassFixture<InputTests.SharedHub>
{
    [Theory]
    [InlineData("stage=purple", "stage")]
    [InlineData("stage=1", "stage")]
    [InlineData("author=me", "author")]
    [InlineData("from=yesterday", "from")]
    [InlineData("to=2026-99-99", "to")]
    [InlineData("from=0001-01-01T00:00:00%2B14:00", "from")]
    [InlineData("to=9999-12-31T23:59:59-14:00", "to")]
    [InlineData("trash=maybe", "trash")]
    [InlineData("after=' or 1=1 --", "after")]
    public async Task A_filter_that_makes_no_sense_is_named(string query, string field)
    {
        var sara = hub.Sara;

        var answer = await sara.GetApiAsync("/posts?" + query);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "request.not-a-value"), (answer.Status, answer.Code));
        Assert.NotNull(answer.Body!["errors"]![field]);
    }

    [Theory]
    [InlineData("text=' or 1=1; drop table posts_posts; --")]
    [InlineData("text=%00%01%ff")]
    [InlineData("from=9999-12-31T23:59:59Z")]
    [InlineData("to=0001-01-01")]
    [InlineData("stage=archived&text=" + "%F0%9F%91%8B%F0%9F%91%8B")]
    [InlineData("tag=%25_%5c'\"")]
    [InlineData("language=x'y")]
    [InlineData("text=\"unbalanced AND ( NEAR * ^")]
    public async Task Garbage_in_a_search_finds_nothing_and_breaks_nothing(string query)
    {
        var sara = hub.Sara;
        await sara.DraftAsync();

        Assert.Empty((await sara.GetApiAsync("/posts?" + query)).Body!["items"]!.AsArray());
        Assert.NotEmpty((await sara.GetApiAsync("/posts")).Body!["items"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"titel":"typo"}""", "$.titel")]
    [InlineData("""{"title":5}""", "$.title")]
    [InlineData("""{"tags":"pumps"}""", "$.tags")]
    [InlineData("""{"cover":{"assetId":"no"}}""", "$.cover.assetId")]
    [InlineData("""{"title":"a" """, "")]
    [InlineData("""[1,2]""", "")]
    [InlineData("null", "")]
    [InlineData("", "")]
    [InlineData("""{"title":"\ud800"}""", "")]
    public async Task Json_that_cannot_be_read_is_400_with_the_place(string json, string place)
    {
        var sara = hub.Sara;
        var draft = await sara.DraftAsync();

        foreach (var (method, path, version) in new[] { (HttpMethod.Post, "/posts", null), (HttpMethod.Put, $"/posts/{draft.Id}", draft.ETag), (HttpMethod.Patch, $"/posts/{draft.Id}", draft.ETag) })
        {
            var answer = await sara.CallAsync(method, path, json, version);
            Assert.Equal((HttpStatusCode.BadRequest, "request.malformed"), (answer.Status, answer.Code));
            Assert.Contains(place, (string?)answer.Body!["detail"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{}", "publication.no-channel")]
    [InlineData("""{"channels":["0197a000-0000-7000-8000-0000000000aa"],"at":"2020-01-01T09:00"}""", "publication.due-in-the-past")]
    [InlineData("""{"channels":["0197a000-0000-7000-8000-0000000000aa"],"at":"tomorrow"}""", "request.not-a-value")]
    [InlineData("""{"channels":["0197a000-0000-7000-8000-0000000000aa"],"at":"2030-03-31T02:30","zone":"Europe/Berlin"}""", "time.does-not-exist")]
    [InlineData("""{"channels":["0197a000-0000-7000-8000-0000000000aa"],"at":"2030-05-03T09:00","zone":"Moon/Base"}""", "time.unknown-zone")]
    [InlineData("""{"channels":["0197a000-0000-7000-8000-0000000000aa"],"at":"2030-05-03T09:00Z","zone":"Moon/Base"}""", "time.unknown-zone")]
    [InlineData("""{"channels":["0197a000-0000-7000-8000-0000000000ab"],"at":"2030-05-03T09:00"}""", "access.not-there")]
    [InlineData("""{"channels":["0197a000-0000-7000-8000-0000000000aa"],"overdueHours":0}""", "publication.overdue-hours")]
    [InlineData("""{"channels":["0197a000-0000-7000-8000-0000000000aa"],"at":"9999-12-31T23:59","zone":"America/New_York"}""", "publication.due-too-far")]
    [InlineData("""{"channels":["0197a000-0000-7000-8000-0000000000aa"],"at":"0001-01-01T00:00","zone":"Asia/Tokyo"}""", "publication.due-in-the-past")]
    [InlineData("""{"channels":["0197a000-0000-7000-8000-0000000000aa"],"at":"9999-12-31T23:59:59-14:00"}""", "request.not-a-value")]
    [InlineData("""{"channels":["0197a000-0000-7000-8000-0000000000aa"],"at":"9999-12-31T23:59:59Z","zone":"Asia/Tokyo"}""", "publication.due-too-far")]
    [InlineData("""{"channels":["0197a000-0000-7000-8000-0000000000aa"],"at":"2030-05-03T09:00","zone":"../../../etc/passwd"}""", "time.unknown-zone")]
    [InlineData("""{"channels":["0197a000-0000-7000-8000-0000000000aa"],"at":"2030-05-03T09:00","zone":"a\u0000b"}""", "time.unknown-zone")]
    [InlineData("""{"channels":["0197a000-0000-7000-8000-0000000000aa"],"zone":"/etc/localtime"}""", "time.unknown-zone")]
    [InlineData("""{"channels":["x"]}""", "request.malformed")]
    [InlineData("""{"channels":null,"at":7}""", "request.malformed")]
    public async Task A_schedule_that_makes_no_sense_is_refused_with_its_code(string json, string code)
    {
        var (sara, mark) = (hub.Sara, hub.Mark);
        var post = await ApiCalls.ApprovedAsync(sara, mark);

        Assert.Equal(code, (await mark.PostApiAsync($"/posts/{post.Id}/publications", json)).Code);
        Assert.Empty((await mark.GetApiAsync($"/publications?post={post.Id}")).Body!["items"]!.AsArray());
    }

    public sealed class SharedHub : IAsyncLifetime
    {
        private ApiHub hub = null!;

        internal HttpClient Sara { get; private set; } = null!;

        internal HttpClient Mark { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            hub = await ApiHub.StartAsync();
            (Sara, Mark) = (await hub.SaraAsync(), await hub.MarkAsync());
        }

        public ValueTask DisposeAsync() => hub.DisposeAsync();
    }
}
