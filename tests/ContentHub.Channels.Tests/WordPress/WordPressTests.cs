using System.Globalization;
using System.Text.Json.Nodes;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Tests.Contract;
using ContentHub.Media.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.WordPress;

public sealed class WordPressTests : ChannelCase<FakeWordPress>
{
    private JsonObject Live => Network.Site.Posts.Values.Single(p => (string?)p["status"] == "publish");

    private string Content => (string)Live["content"]!;

    [Fact]
    public async Task A_post_arrives_whole_and_as_html()
    {
        await PublishAsync(A.Post(A.Content with { Title = "Pumps & <script>", Body = "## Causes\n\nDry **running** & more, see [the guide](/posts/guide).\n\n```\na < b\n```\n", Disclosure = "Sponsored by Northwind <b>" }));

        Assert.Equal(("Pumps &amp; &lt;script&gt;", A.Content.Summary, "why-a-pump-runs-dry"), ((string?)Live["title"], (string?)Live["excerpt"], (string?)Live["slug"]));
        Assert.Contains("<!-- wp:html -->", Content, StringComparison.Ordinal);
        Assert.Contains("<p><em>Sponsored by Northwind &lt;b&gt;</em></p>", Content, StringComparison.Ordinal);
        Assert.Contains("<strong>running</strong> &amp; more", Content, StringComparison.Ordinal);
        Assert.Matches("href=\"https?://[^\"/]+/posts/guide\"", Content);
        Assert.Contains("a &lt; b", Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_go_to_the_media_library_once_and_stand_in_the_text_with_their_description()
    {
        var post = await PostWithPictureAsync();
        var cover = post.Revision.Content.Cover!;
        var content = post.Revision.Content with { Body = $"![An \"open\" seal]({MediaPaths.Markdown(cover.AssetId)})" };
        var ticket = await PrepareAsync(A.Post(content));

        await SendAsync(A.Post(content), await PrepareAsync(A.Post(content), ticket));

        var (id, alt, file, bytes) = Assert.Single(Network.Site.Pictures.Values);
        Assert.Equal((id, "A centrifugal pump"), ((long)Live["featured_media"]!, alt));
        Assert.NotEmpty(bytes);
        Assert.Contains($"<img src=\"https://northwind.test/wp-content/uploads/{file}\" alt=\"An &quot;open&quot; seal\"", Content, StringComparison.Ordinal);
        Assert.DoesNotContain("contenthub-picture", Content, StringComparison.Ordinal);
        Assert.Single(Network.Calls, "POST media");
    }

    [Fact]
    public async Task A_picture_that_wordpress_never_takes_is_a_refusal_and_not_tried_again()
    {
        Network.Site.RefusesPictures = true;

        var (ticket, refusal) = await Channel.PrepareAsync(await PostWithPictureAsync(), Connection, null, CancellationToken.None);
        See(refusal);

        Assert.Null(ticket);
        Assert.Equal(OutcomeKind.Rejected, refusal?.Kind);
        Assert.Contains("not allowed to upload this file type", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cover_that_was_deleted_before_publishing_is_uploaded_again()
    {
        var post = await PostWithPictureAsync();
        var ticket = await PrepareAsync(post);
        Network.Site.Pictures.Clear();

        var first = await SendAsync(post, ticket);
        var second = await SendAsync(post, await PrepareAsync(post, ticket));

        Assert.Equal((OutcomeKind.RetryAt, OutcomeKind.Delivered), (first.Kind, second.Kind));
    }

    [Fact]
    public async Task Tags_are_found_or_made()
    {
        Network.Site.MakeTag("Pumps");

        await PublishAsync(A.Post());

        Assert.Equal(["Pumps", "maintenance"], Network.Site.Tags);
        Assert.Equal("[1,2]", Live["tags"]!.ToJsonString());
    }

    [Fact]
    public async Task Tags_that_the_user_may_not_make_are_left_out_and_named()
    {
        Network.Site.MakeTag("R&D pumps");
        Network.MayNotMakeTags = true;

        var (_, outcome) = await PublishAsync(A.Post(A.Content with { Tags = ["R&D pumps", "maintenance"] }));

        Assert.Equal("[1]", Live["tags"]!.ToJsonString());
        Assert.Contains("maintenance", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Categories_are_those_of_the_connection_and_must_exist()
    {
        var (known, unknown) = (With("categories", "news"), With("categories", "News, Recipes"));

        var trouble = See((await Channel.ProbeAsync(unknown, CancellationToken.None)).Trouble);
        var (ticket, _) = await Channel.PrepareAsync(A.Post(), known, null, CancellationToken.None);
        await Channel.SendAsync(A.Post(), known, ticket!, CancellationToken.None);

        Assert.Contains("“Recipes”", trouble, StringComparison.Ordinal);
        Assert.Null((await Channel.ProbeAsync(known, CancellationToken.None)).Trouble);
        Assert.Equal("[2]", Live["categories"]!.ToJsonString());
    }

    [Fact]
    public async Task A_sentence_leads_to_the_original()
    {
        var connection = With("original", "First seen at {address} <b>");
        var (ticket, _) = await Channel.PrepareAsync(A.Post(), connection, null, CancellationToken.None);
        await Channel.SendAsync(A.Post(), connection, ticket!, CancellationToken.None);

        Assert.Contains("<p>First seen at <a href=\"https://blog.example.test/why-a-pump-runs-dry\" rel=\"canonical\">https://blog.example.test/why-a-pump-runs-dry</a> &lt;b&gt;</p>", Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_post_with_that_slug_is_neither_taken_over_nor_changed()
    {
        Network.Site.Create(new JsonObject { ["status"] = "publish", ["slug"] = "why-a-pump-runs-dry", ["title"] = "Somebody else's", ["content"] = "" });

        var (ticket, outcome) = await PublishAsync(A.Post());
        var again = await SendAsync(A.Post(), await PrepareAsync(A.Post(), ticket));

        Assert.Equal("https://northwind.test/why-a-pump-runs-dry-2/", outcome.Url);
        Assert.Equal((outcome.RemoteId, 2), (again.RemoteId, Network.Posts));
        Assert.Contains(Network.Site.Posts.Values, p => (string?)p["title"] == "Somebody else's");
    }

    [Fact]
    public async Task A_very_long_post_is_recognised()
    {
        var (ticket, outcome) = await PublishAsync(A.Post(A.Content with { Body = string.Concat(Enumerable.Repeat("Dry running. ", 60_000)) }));

        Assert.Equal((OutcomeKind.Delivered, OutcomeKind.Delivered), (outcome.Kind, (await FollowUpAsync(A.Post(), ticket)).Kind));
    }

    [Fact]
    public async Task A_draft_beside_anothers_slug_is_found_again()
    {
        Network.Site.Create(new JsonObject { ["status"] = "publish", ["slug"] = "why-a-pump-runs-dry", ["title"] = "Somebody else's", ["content"] = "" });
        await PrepareAsync(A.Post());

        await PrepareAsync(A.Post());

        Assert.Equal(2, Network.Site.Posts.Count);
    }

    [Fact]
    public async Task What_looks_like_a_shortcode_is_text()
    {
        await PublishAsync(A.Post(A.Content with { Body = "Write `[gallery]` or [caption] or [a link](https://example.com/?a[]=1)." }));

        Assert.DoesNotContain("[", Content, StringComparison.Ordinal);
        Assert.Contains("<code>&#091;gallery]</code> or &#091;caption]", Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_was_withdrawn_can_be_published_anew()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        await Channel.WithdrawAsync(A.Post(), Connection, ticket, outcome.RemoteId!, CancellationToken.None);

        var (_, anew) = await PublishAsync(A.Newer(null!) with { Earlier = null });

        Assert.Equal((OutcomeKind.Delivered, 1, outcome.Url), (anew.Kind, Network.Posts, anew.Url));
    }

    [Fact]
    public async Task What_a_rehearsal_shows_is_what_is_then_sent()
    {
        var shown = JsonNode.Parse((await Channel.RehearseAsync(A.Post(), Connection, CancellationToken.None)).Calls[^1].Body)!;

        await PublishAsync(A.Post());

        Assert.Equal(((string?)shown["title"], (string?)shown["content"], (string?)shown["slug"]), ((string?)Live["title"], (string?)Live["content"], (string?)Live["slug"]));
    }

    [Fact]
    public async Task A_post_without_a_title_is_refused_before_anything_is_sent()
    {
        await Channel.ProbeAsync(Connection, CancellationToken.None);

        Assert.Equal("wordpress.title-missing", Assert.Single(Channel.Check(A.Post(A.Content with { Title = " " }))).Code);
    }

    [Fact]
    public async Task The_limits_that_people_read_are_those_that_are_kept()
    {
        await Channel.ProbeAsync(Connection, CancellationToken.None);

        Assert.Equal(ArticlePictures.Words, string.Create(CultureInfo.InvariantCulture, $"{ArticlePictures.MostWidth:N0} pixels wide and {ArticlePictures.MostBytes / 1_000_000.0:0.0} MB"));
    }

    private ChannelConnection With(string setting, string value) => Connection with { Values = new Dictionary<string, string>(Network.Settings) { [setting] = value } };
}
