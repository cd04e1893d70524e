using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ContentHub.Data;
using ContentHub.Posts.Trails;
using ContentHub.Posts.Workflow;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Tests.Trails;

public sealed class ExportTrailTests
{
    [Fact]
    public async Task The_file_holds_the_signed_text_and_every_line_with_both_times()
    {
        await using var posts = await PostsHub.StartAsync();
        var story = await (await ReviewStory.BeginAsync(posts)).TellAsync();
        var trail = await story.TrailAsync();

        var file = await story.FileAsync(TestHub.Ada with { TimeZone = "Europe/Berlin" });
        var page = await ParseAsync(file);

        Assert.Equal("choosing-a-pump-review-trail.html", file.Name);
        Assert.Equal("Choosing a pump", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Revision 2, as it was approved", page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(trail.Lines[^1].Hash, page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Start with the duty point on the plate.", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        var lines = page.QuerySelectorAll(".trail li").ToList();
        Assert.Equal(trail.Lines.Select(l => $"{l.Who} {l.What}"), lines.Select(l => l.QuerySelector("p")!.TextContent.Split(", 5 words")[0].Split(", 8 words")[0]));
        var at = trail.Lines[^1].At.ToUniversalTime();
        var berlin = TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        Assert.NotEqual(at.Hour, berlin.Hour);
        Assert.Contains(berlin.ToString("HH:mm:ss", null), lines[^1].QuerySelector("time")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(at.ToString("HH:mm:ss", null) + " UTC", lines[^1].QuerySelector("small")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("@media print", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_approval_it_is_the_newest_revision_and_before_that_the_draft()
    {
        await using var posts = await PostsHub.StartAsync();
        var story = await ReviewStory.BeginAsync(posts);
        Assert.Contains("no revision was made of it yet", (await ParseAsync(await story.FileAsync())).QuerySelector("header")!.TextContent, StringComparison.Ordinal);

        await story.MoveAsync(PostAction.Submit, TestHub.Sara);
        Assert.Contains("Revision 1, the newest; it is not approved", (await ParseAsync(await story.FileAsync())).QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_stay_words_and_nothing_is_fetched()
    {
        await using var posts = await PostsHub.StartAsync();
        const string Bad = "</style></title><script>alert(1)</script><img src=x onerror=alert(2)> 🌊 مضخة";
        const string Body = "Start with the duty point.\n\n![A <b>pump</b>](https://elsewhere.example/x.png \"t\")\n\n![](/media/0197a000-0000-7000-8000-000000000001)\n\n[x](javascript:alert(3)) <iframe src=//elsewhere.example></iframe>";
        var story = await (await ReviewStory.BeginAsync(posts, "A " + Bad, Body)).TellAsync("C " + Bad, "N " + Bad, "R " + Bad);

        // The approved text has no pictures any more: a second version has them again.
        await story.MoveAsync(PostAction.Reopen, TestHub.Mark);
        await posts.SaveAsync(story.Id, PostsHub.Words("A " + Bad, Body), TestHub.Sara);
        await story.MoveAsync(PostAction.Submit, TestHub.Sara);
        var page = await ParseAsync(await story.FileAsync());

        Assert.Empty(page.QuerySelectorAll("script, img, picture, video, audio, iframe, object, embed, link, base, form, svg, [src], [srcset], [onerror], [style], a[href^='javascript']"));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("A " + Bad, page.QuerySelector("h1")!.TextContent);
        var said = page.QuerySelectorAll("blockquote").Select(q => q.TextContent).ToList();
        Assert.All(new[] { "C ", "N ", "R " }, start => Assert.Contains(start + Bad, said));
        Assert.Equal(["Picture: A <b>pump</b>", "Picture without a description"], page.QuerySelectorAll(".picture").Select(p => p.TextContent));
        Assert.All(page.QuerySelectorAll("blockquote, h1, article"), e => Assert.Equal("auto", e.GetAttribute("dir")));
    }

    [Fact]
    public async Task A_huge_text_and_a_long_talk_make_a_bounded_file()
    {
        await using var posts = await PostsHub.StartAsync();
        var story = await ReviewStory.BeginAsync(posts, body: string.Concat(Enumerable.Repeat("A long word. ", 76_000)));
        await story.MoveAsync(PostAction.Submit, TestHub.Sara);
        for (var i = 0; i < 20; i++)
        {
            Assert.Empty((await story.Talk.AddAsync(TestHub.Mark, new string('w', 4000))).Errors);
        }

        var file = await story.FileAsync();

        Assert.InRange(file.Html.Length, 1_000_000, 1_500_000);
        Assert.Equal(23, (await ParseAsync(file)).QuerySelectorAll(".trail li").Length);
    }

    [Fact]
    public async Task Every_export_is_in_the_audit_log()
    {
        await using var posts = await PostsHub.StartAsync();
        var story = await (await ReviewStory.BeginAsync(posts)).TellAsync();
        await story.FileAsync();

        Assert.Equal(1, await posts.Hub.DataAsync((HubDbContext db) => db.Database.SqlQuery<int>(
            $"select cast(count(*) as integer) as \"Value\" from accounts_audit where subject_id = {story.Id} and action = 'post.trail-exported'").SingleAsync()));
    }

    private static Task<IHtmlDocument> ParseAsync(TrailFile file) => new HtmlParser().ParseDocumentAsync(file.Html);
}
