using System.Net;
using ContentHub.Data;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Lessons;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Suggesting;
using ContentHub.Posts.Trash;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Tests.Pages;

/// <summary>
/// Every address of the host that names a post, a revision or a comment, asked by everybody about a post in every state. The addresses come from the
/// host itself, so a new one is tried the day it is mapped; one with an unknown part fails until it is filled in here.
/// </summary>
public sealed class LeakTests
{
    private const string Secret = "Nordlichtgeheimnis";

    /// <summary>Input that can't be read is refused before anybody looks for the post; what takes no such method says so.</summary>
    private static readonly HttpStatusCode[] Refusals =
    [
        HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UpgradeRequired, HttpStatusCode.MethodNotAllowed,
    ];

    private static readonly string[] States = ["Draft", "InReview", "ChangesRequested", "Approved", "Archived", "Trashed"];

    /// <summary>Who may read which of Mark's posts: a seller and a manager what is approved, a reviewer what waits, a publisher without rights nothing.</summary>
    private static readonly Dictionary<string, string[]> Readable = new()
    {
        ["sara"] = ["Approved"],
        ["nora"] = ["Approved"],
        ["lena"] = ["InReview"],
        ["paul"] = [],
    };

    [Fact]
    public async Task No_address_tells_anything_of_a_post_to_those_who_may_not_read_it()
    {
        await using var web = await PostsWeb.StartAsync();
        await NarrowRolesAsync(web);
        var posts = new Dictionary<string, Known>();
        foreach (var state in States)
        {
            posts[state] = await PostInAsync(web, state);
        }

        var (routes, leaks) = (await RoutesAsync(web), new List<string>());
        Assert.True(routes.Count >= 40, $"Only {routes.Count} addresses were found.");
        foreach (var (who, reads) in Readable)
        {
            var seat = await web.SeatAsync(who);
            using var api = await web.ApiAsync(who);
            foreach (var (state, post) in posts)
            {
                foreach (var (method, pattern) in routes)
                {
                    if (reads.Contains(state) && method != "GET")
                    {
                        continue; // a write that is allowed would change the next question
                    }

                    var path = Fill(pattern, post);
                    using var answer = await AskAsync(seat, api, method, path);
                    var (place, body) = ($"{who} {method} {path} ({state})", await answer.Content.ReadAsStringAsync());
                    Assert.True((int)answer.StatusCode < 500, $"{place}: {answer.StatusCode}");
                    if (pattern.EndsWith("/learning", StringComparison.Ordinal) || pattern.EndsWith("/lessons", StringComparison.Ordinal))
                    {
                        // Between the author and those who edited or decided, whoever else may read the post.
                        leaks.AddRange(Refusals.Contains(answer.StatusCode) ? [] : [$"{place}: {answer.StatusCode}"]);
                    }

                    if (!reads.Contains(state))
                    {
                        if (!Refusals.Contains(answer.StatusCode))
                        {
                            // Else it answers as for a post that there never was: a page that only asks, a click that has nothing to clear.
                            using var nothing = await AskAsync(seat, api, method, Fill(pattern, Nothing));
                            leaks.AddRange(nothing.StatusCode == answer.StatusCode ? [] : [$"{place}: {answer.StatusCode}"]);
                        }

                        leaks.AddRange(body.Contains(Secret, StringComparison.OrdinalIgnoreCase) ? [$"{place} says it."] : []);
                    }
                }
            }

            await ListsAsync(seat, api, who, reads);
        }

        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    [Fact]
    public async Task Without_signing_in_no_address_answers()
    {
        await using var web = await PostsWeb.StartAsync();
        var post = await PostInAsync(web, "Approved");
        using var nobody = web.Hub.CreateClient(new() { AllowAutoRedirect = false });

        foreach (var (method, pattern) in await RoutesAsync(web))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), Fill(pattern, post));
            using var answer = await nobody.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect or HttpStatusCode.Found or HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{method} {pattern}: {answer.StatusCode}");
            Assert.False(body.Contains(Secret, StringComparison.OrdinalIgnoreCase), $"{method} {pattern} says it.");
        }
    }

    private static async Task ListsAsync(Seat seat, HttpClient api, string who, string[] reads)
    {
        string[] lists = ["/hub", "/hub/posts", "/hub/posts?show=trash", "/hub/posts?q=" + Secret, "/hub/review", "/hub/counts", "/hub/search?q=" + Secret, "/api/v1/posts"];
        foreach (var list in lists)
        {
            using var answer = list.StartsWith("/api", StringComparison.Ordinal) ? await api.GetAsync(list) : await seat.GetAsync(list);
            var body = await answer.Content.ReadAsStringAsync();
            foreach (var state in States.Except(reads))
            {
                Assert.False(body.Contains($"{Secret} {state}", StringComparison.OrdinalIgnoreCase), $"{who} {list} lists the post that is {state}.");
            }
        }
    }

    private static async Task<HttpResponseMessage> AskAsync(Seat seat, HttpClient api, string method, string path)
    {
        if (path.StartsWith("/api/", StringComparison.Ordinal))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
            request.Headers.TryAddWithoutValidation("Idempotency-Key", path + method);
            if (method is "POST" or "PUT" or "PATCH")
            {
                request.Content = new StringContent($$"""{"title":"x","body":"x","text":"x","note":"x","hash":"x","version":1}""", null, "application/json");
            }

            return await api.SendAsync(request);
        }

        return method == "GET" ? await seat.GetAsync(path)
            : path.StartsWith("/hub/comments", StringComparison.Ordinal) || path.StartsWith("/hub/suggestions", StringComparison.Ordinal) || path.Split('/')[^1] is "save" or "copy" or "waive" or "hold"
                ? await seat.PostJsonAsync(path, new { version = 1, title = "x", body = "x", text = "x", action = "take", fingerprint = "x", reason = "x" })
                : await seat.PostFormAsync(path, ("Form.Version", "1"), ("Form.Note", "x"), ("Form.Text", "x"), ("Form.Body", "x"));
    }

    /// <summary>Endpoints name their methods; pages answer GET, POST, and a POST to each handler that they have.</summary>
    private static async Task<List<(string Method, string Pattern)>> RoutesAsync(PostsWeb web)
    {
        var pages = web.Hub.Services.GetRequiredService<PageLoader>();
        var routes = new HashSet<(string Method, string Pattern)>();
        foreach (var endpoint in web.Hub.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (!pattern.Contains("{id:guid}", StringComparison.Ordinal) || !Owned.Any(o => pattern.StartsWith(o, StringComparison.Ordinal)))
            {
                continue;
            }

            routes.UnionWith((endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]).Select(m => (m, pattern)));
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var handlers = (await pages.LoadAsync(page, endpoint.Metadata)).HandlerMethods;
                routes.UnionWith(handlers.Where(h => h.Name is not null).Select(h => (h.HttpMethod.ToUpperInvariant(), $"{pattern}?handler={h.Name}")));
            }
        }

        Assert.Contains(routes, r => r.Pattern.EndsWith("/comments?handler=Reply", StringComparison.Ordinal));
        Assert.Contains(routes, r => r.Pattern.EndsWith("/suggestions?handler=Accept", StringComparison.Ordinal));
        Assert.Contains(routes, r => r.Pattern.EndsWith("/lessons/{lesson:guid}", StringComparison.Ordinal));
        return [.. routes.OrderBy(r => r.Pattern, StringComparer.Ordinal).ThenBy(r => r.Method, StringComparer.Ordinal)];
    }

    private static readonly string[] Owned = ["/hub/posts/", "/hub/comments/", "/hub/suggestions/", "/hub/rooms/", "/api/v1/posts/", "/api/v1/revisions/"];

    private static string Fill(string pattern, Known post)
    {
        var path = pattern.Replace("{kind}", PostDocument.Name, StringComparison.Ordinal)
            .Replace("{id:guid}", (pattern.StartsWith("/api/v1/revisions/", StringComparison.Ordinal) ? post.Revision : post.Id).ToString(), StringComparison.Ordinal)
            .Replace("{revision:guid}", post.Revision.ToString(), StringComparison.Ordinal)
            .Replace("{thread:guid}", post.Thread.ToString(), StringComparison.Ordinal)
            .Replace("{message:guid}", post.Comment.ToString(), StringComparison.Ordinal)
            .Replace("{suggestion:guid}", post.Suggestion.ToString(), StringComparison.Ordinal)
            .Replace("{one:guid}", post.Suggestion.ToString(), StringComparison.Ordinal)
            .Replace("{lesson:guid}", post.Lesson.ToString(), StringComparison.Ordinal)
            .Replace("{channel}", "bluesky", StringComparison.Ordinal)
            .Replace("{move}", "Archive", StringComparison.Ordinal);
        Assert.False(path.Contains('{', StringComparison.Ordinal), $"{pattern} has a part that this test can't fill.");
        return path;
    }

    private static readonly Known Nothing = new(Guid.Parse("0197a000-0000-7000-8000-00000000dead"), Guid.Empty, Guid.Empty, Guid.Empty, Guid.Empty, Guid.Empty);

    private sealed record Known(Guid Id, Guid Revision, Guid Thread, Guid Comment, Guid Suggestion, Guid Lesson);

    private static async Task<Known> PostInAsync(PostsWeb web, string state)
    {
        var id = (await web.DraftAsync(TestHub.Mark, PostsHub.Words($"{Secret} {state}", $"The {Secret} of {state}.") with { Summary = $"{Secret} in short" })).Id;
        var thread = (await web.DoAsync((AddComment a) => a.HandleAsync(PostDocument.Name, id, new CommentAbout(), $"{Secret} said", TestHub.Mark, CancellationToken.None))).Value;
        var suggestion = (await web.DoAsync((SuggestChanges s) => s.HandleAsync(
            id, new SuggestedText("summary", $"{Secret} suggested", $"{Secret} why", From: $"{Secret} in short"), TestHub.Ada, CancellationToken.None))).Value.SuggestionIds[0];
        if (state is not ("Draft" or "Trashed"))
        {
            Ok(await web.DoAsync(async (SubmitPost s) => await s.HandleAsync(id, (await SeenAsync()).Post.Version, null, TestHub.Mark, CancellationToken.None)));
        }

        if (state is "ChangesRequested")
        {
            Ok(await web.DoAsync(async (RequestChanges r) => await r.HandleAsync(id, (await SeenAsync()).Post.Version, $"{Secret} note", TestHub.Ada, CancellationToken.None, [EditReason.Claim])));
        }

        if (state is "Approved" or "Archived")
        {
            Ok(await web.DoAsync(async (ApprovePost a) => await a.HandleAsync(id, (await SeenAsync()).Post.Version, (await SeenAsync()).Hash, null, TestHub.Ada, CancellationToken.None, [EditReason.Tone])));
        }

        if (state is "Archived")
        {
            Ok(await web.DoAsync(async (ArchivePost a) => await a.HandleAsync(id, (await SeenAsync()).Post.Version, null, TestHub.Ada, CancellationToken.None)));
        }

        if (state is "Trashed")
        {
            Ok(await web.DoAsync((TrashPost t) => t.HandleAsync(id, TestHub.Mark, CancellationToken.None)));
        }

        return await web.DoAsync(async (HubDbContext db) => new Known(
            id, await db.Set<Revision>().Where(r => r.PostId == id).Select(r => r.Id).FirstOrDefaultAsync(), thread,
            await db.Set<Comment>().Where(c => c.ThreadId == thread).Select(c => c.Id).SingleAsync(), suggestion,
            await db.Set<Lesson>().Where(l => l.PostId == id).Select(l => l.Id).FirstOrDefaultAsync()));

        async Task<PostDetails> SeenAsync() => (await web.DoAsync((PostDetailsQuery q) => q.HandleAsync(id, TestHub.Ada, CancellationToken.None))).Value;
    }

    private static void Ok(Kernel.Results.Result result) => Assert.True(result.Succeeded, result.Succeeded ? "" : result.Error.Code);

    private static Task<int> NarrowRolesAsync(PostsWeb web) => web.DoAsync((HubDbContext db) => db.Database.ExecuteSqlRawAsync(
        """
        delete from accounts_role_permissions where
            (permission = 'posts.read-all' and role_id in (select id from accounts_roles where name in ('Reviewer', 'Manager')))
            or (permission like 'posts.%' and role_id in (select id from accounts_roles where name = 'Publisher'))
        """));
}
