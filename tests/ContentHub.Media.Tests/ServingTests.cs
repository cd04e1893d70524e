using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Parser;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Media.Contracts;
using ContentHub.Media.Pictures;
using ContentHub.Testing;
using ContentHub.Testing.Pictures;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Media.Tests;

public sealed class ServingTests
{
    private static readonly byte[] Master = [0xFF, 0xD8, 1, 2, 3, 4, 5, 6];

    /// <summary>With the demo people, without the rest of the demo story.</summary>
    private static async Task<WebHub> StartAsync(params (string Key, string Value)[] settings)
    {
        var hub = await WebHub.StartAsync(null, [("Demo:Seed", "false"), .. settings]);
        await using var scope = hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IDemoStory>().OrderBy(s => s.Order).First().TellAsync(CancellationToken.None);
        return hub;
    }

    private static async Task<Guid> StoredAsync(WebHub hub, bool isPublic)
    {
        var id = Guid.CreateVersion7();
        var folder = MediaFolders.Of(new DataOptions { Folder = hub.Folder }, id);
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "master.jpg"), Master);
        await File.WriteAllBytesAsync(Path.Combine(folder, "400.webp"), [9, 9]);
        await using var scope = hub.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        db.Add(new Asset
        {
            Id = id,
            FileName = "a.jpg",
            ContentType = "image/jpeg",
            MasterFile = "master.jpg",
            Width = 500,
            Height = 300,
            Bytes = Master.Length,
            Sha256 = "abc",
            Color = "dc-111",
            Widths = "400",
            UploadedById = Guid.Empty,
            UploadedAt = DateTimeOffset.UnixEpoch,
        });
        await db.SaveChangesAsync();
        if (isPublic)
        {
            await scope.ServiceProvider.GetRequiredService<IMedia>().MarkPublicAsync([id], CancellationToken.None);
        }

        return id;
    }

    private static async Task<HttpClient> SignedInAsync(WebHub hub, string email = "sara@demo.test")
    {
        var client = hub.CreateClient();
        await WebHub.PostFormAsync(client, "/hub/sign-in", [new("Form.Email", email), new("Form.Password", DemoPeople.Password)]);
        return client;
    }

    [Fact]
    public async Task A_visitor_gets_public_pictures_only()
    {
        await using var hub = await StartAsync();
        var (draft, live) = (await StoredAsync(hub, false), await StoredAsync(hub, true));
        using var visitor = hub.CreateClient();

        var hidden = await visitor.GetAsync($"/media/{draft}");
        var seen = await visitor.GetAsync($"/media/{live}");
        var small = await visitor.GetAsync($"/media/{live}/400.webp");

        Assert.Equal((HttpStatusCode.NotFound, true), (hidden.StatusCode, hidden.Headers.CacheControl!.NoStore));
        Assert.Equal(Master, await seen.Content.ReadAsByteArrayAsync());
        Assert.Equal("public, max-age=31536000, immutable", seen.Headers.GetValues("Cache-Control").Single());
        Assert.Equal(("image/jpeg", "\"abc\"", "nosniff"), (seen.Content.Headers.ContentType!.MediaType, seen.Headers.ETag!.Tag, seen.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(("image/webp", "\"abc-400\""), (small.Content.Headers.ContentType!.MediaType, small.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/media/{live}/800.webp")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/media/{Guid.CreateVersion7()}")).StatusCode);
    }

    [Fact]
    public async Task Signed_in_people_see_the_pictures_of_drafts_and_no_shared_cache_keeps_them()
    {
        await using var hub = await StartAsync();
        var draft = await StoredAsync(hub, false);
        using var sara = await SignedInAsync(hub);

        var answer = await sara.GetAsync($"/media/{draft}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.Private);
    }

    [Fact]
    public async Task A_browser_that_has_the_picture_gets_304_and_a_range_gets_its_bytes()
    {
        await using var hub = await StartAsync();
        var live = await StoredAsync(hub, true);
        using var visitor = hub.CreateClient();

        using var again = new HttpRequestMessage(HttpMethod.Get, $"/media/{live}");
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"abc\""));
        using var part = new HttpRequestMessage(HttpMethod.Get, $"/media/{live}");
        part.Headers.Range = new RangeHeaderValue(2, 4);

        Assert.Equal(HttpStatusCode.NotModified, (await visitor.SendAsync(again)).StatusCode);
        var bytes = await visitor.SendAsync(part);
        Assert.Equal(HttpStatusCode.PartialContent, bytes.StatusCode);
        Assert.Equal(new byte[] { 1, 2, 3 }, await bytes.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_upload_answers_with_the_address_for_Markdown()
    {
        Assert.SkipWhen(ImageLibrary.Missing, ImageLibrary.WhyNot);
        await using var hub = await StartAsync();
        using var sara = await SignedInAsync(hub);

        var answer = await PostAsync(sara, TestPictures.Png(500, 300));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var id = body.GetProperty("id").GetGuid();
        Assert.Equal($"/media/{id}", body.GetProperty("url").GetString());
        Assert.Equal(("pump.png", 500, 300), (body.GetProperty("name").GetString(), body.GetProperty("width").GetInt32(), body.GetProperty("height").GetInt32()));
        Assert.Equal(HttpStatusCode.OK, (await sara.GetAsync($"/media/{id}")).StatusCode);
    }

    [Theory]
    [InlineData(false, true, 401, "session.over")]
    [InlineData(true, false, 422, "media.page-too-old")]
    public async Task An_upload_needs_a_person_and_a_page_of_ours(bool signedIn, bool withToken, int status, string code)
    {
        await using var hub = await StartAsync();
        using var client = signedIn ? await SignedInAsync(hub) : hub.CreateClient();

        var answer = await PostAsync(client, [1, 2, 3], withToken: withToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("other", 422, "media.no-file")]
    [InlineData("file", 422, "media.not-a-picture")]
    public async Task An_upload_without_a_picture_is_refused_with_a_code(string part, int status, string code)
    {
        Assert.SkipWhen(ImageLibrary.Missing, ImageLibrary.WhyNot);
        await using var hub = await StartAsync();
        using var sara = await SignedInAsync(hub);

        var answer = await PostAsync(sara, [1, 2, 3], part);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_of_26_MB_is_refused_with_413()
    {
        await using var hub = await StartAsync();
        using var sara = await SignedInAsync(hub);

        var answer = await PostAsync(sara, new byte[26 * 1024 * 1024]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("media.too-large", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_uploads_in_a_minute_have_to_wait()
    {
        await using var hub = await StartAsync(("Media:UploadsPerMinute", "1"));
        using var sara = await SignedInAsync(hub);
        await PostAsync(sara, [1], "other");

        var second = await PostAsync(sara, [1], "other");
        var someoneElse = await PostAsync(await SignedInAsync(hub, "mark@demo.test"), [1], "other");

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.NotNull(second.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, someoneElse.StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, byte[] bytes, string part = "file", bool withToken = true)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), part, "pump.png" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hub/media") { Content = form };
        if (withToken)
        {
            // Any page with a form has the token; which page depends on whether somebody is signed in.
            var answer = await client.GetAsync("/hub/sign-out");
            var html = answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : await client.GetStringAsync("/hub/sign-in");
            var page = await new HtmlParser().ParseDocumentAsync(html);
            request.Headers.Add("RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        }

        return await client.SendAsync(request);
    }
}
