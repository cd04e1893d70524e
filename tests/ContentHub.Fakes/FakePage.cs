using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Fakes;

// A post as the fake's own readers see it.
// Note: what else is worth knowing, such as a description of a picture or "edited".
public sealed record HeldPost(string Text, string Note = "", string Title = "");

// The page of a fake: what it holds, how to connect to it, and what its next answer shall be. For demonstrations and for people who debug.
internal static class FakePage
{
    public static void Map(WebApplication app, FakeServer fake)
    {
        app.MapGet("/", () => Results.Content(Html(fake), "text/html", Encoding.UTF8));
        app.MapPost("/fake/next", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            fake.Meet(Enum.TryParse<Trouble>(form["answer"], out var trouble) ? trouble : Trouble.None);
            return Results.Redirect("/");
        });
        app.MapPost("/fake/revoke", () =>
        {
            fake.Revoke();
            return Results.Redirect("/");
        });
    }

    private static string Html(FakeServer fake)
    {
        var posts = fake.Held.Reverse().Select(p => $"<article><h2>{Text(p.Title)}</h2><p class=\"words\">{Text(p.Text)}</p><p><small>{Text(p.Note)}</small></p></article>");
        var settings = fake.Settings.Select(s => $"<dt>{Text(s.Key)}</dt><dd><code>{Text(s.Value)}</code></dd>");
        var answers = Enum.GetNames<Trouble>().Select(t => $"<option>{t}</option>");
        return $"""
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A fake {Text(fake.Kind)}</title>
            <style>body{"{"}font:1rem/1.5 system-ui;max-width:42rem;margin:2rem auto;padding:0 1rem{"}"}article{"{"}border:1px solid #bbb;border-radius:.5rem;padding:0 1rem;margin:1rem 0{"}"}.words{"{"}white-space:pre-wrap;overflow-wrap:anywhere{"}"}</style>
            <h1>A fake {Text(fake.Kind)}</h1>
            <main><p>{fake.Posts} here, the newest first. {fake.Requests} requests so far.</p>{string.Join("\n", posts)}</main>
            <h2>Connect to it with</h2><dl>{string.Join("\n", settings)}</dl>
            <form method="post" action="/fake/next"><label>The next post meets <select name="answer">{string.Join("", answers)}</select></label> <button>Set</button></form>
            <form method="post" action="/fake/revoke"><p><button>Take the access away</button></p></form>
            """;
    }

    private static string Text(string plain) => WebUtility.HtmlEncode(plain);
}
