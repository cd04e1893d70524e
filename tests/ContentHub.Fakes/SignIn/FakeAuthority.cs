using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ContentHub.Fakes.SignIn;

// Somebody who can sign in at a fake network.
public sealed record FakePerson(string Id, string Name);

// The pages and answers of OAuth 2 of a fake network: a page with Allow and Deny, codes that are good once for a minute, tokens that end and can be taken back.
public sealed class FakeAuthority
{
    private readonly ConcurrentDictionary<string, Grant> codes = [];
    private readonly ConcurrentDictionary<string, FakePerson> access = [];
    private readonly ConcurrentDictionary<string, Grant> refresh = [];
    private readonly ConcurrentBag<string> given = [];
    private int last;

    public string ClientId { get; init; } = "fake-client";

    public string ClientSecret { get; init; } = "fake-app-secret-5f1c";

    // Who sits before the browser.
    public FakePerson Person { get; set; } = new("sara-77", "Sara Sellers");

    // True: a verifier is asked for and checked; false: one is refused, as LinkedIn does.
    public bool Pkce { get; init; } = true;

    // A refresh token is good once.
    public bool Rotates { get; init; }

    public bool Renews { get; set; } = true;

    public TimeSpan Lasts { get; init; } = TimeSpan.FromDays(60);

    // The client authenticates in a header, as X wants it, or in the form.
    public bool InHeader { get; init; }

    public string Denial { get; init; } = "access_denied";

    // What is granted instead of what was asked.
    public string? Grants { get; set; }

    // What is answered instead of tokens.
    public (int Status, JsonNode Answer)? Says { get; set; }

    // No answer until the caller gives up.
    public bool Stalls { get; set; }

    public IReadOnlyCollection<string> Secrets => [ClientSecret, .. given];

    public int Revocations { get; private set; }

    public int Renewals { get; private set; }

    // Null: nobody, or not any more.
    public FakePerson? Of(HttpRequest request) => request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.Ordinal) && access.TryGetValue(header["Bearer ".Length..], out var person) ? person : null;

    public (string Access, string Refresh) Give(FakePerson person, string scope = "")
    {
        var number = Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
        var (one, two) = ($"AQ-fake-access-{number}-{Random()}", $"AQ-fake-refresh-{number}-{Random()}");
        access[one] = person;
        refresh[two] = new Grant(person, scope, "", "");
        given.Add(one);
        given.Add(two);
        return (one, two);
    }

    // All that was given is over; what renews it still works.
    public void EndAccess() => access.Clear();

    public void EndAll()
    {
        access.Clear();
        refresh.Clear();
    }

    // The page that people see. Nothing is granted by looking at it.
    public string Page(HttpRequest request, string network)
    {
        var query = request.Query;
        var problem = query["client_id"] != ClientId ? "Unknown client" : query["response_type"] != "code" ? "Unknown response type" : query["state"].ToString().Length == 0 ? "No state"
            : Pkce && (query["code_challenge_method"] != "S256" || query["code_challenge"].ToString().Length != 43) ? "No code challenge" : null;
        if (problem is not null)
        {
            return $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{network}</title><h1>{problem}</h1>";
        }

        var code = Random();
        codes[code] = new Grant(Person, Grants ?? query["scope"].ToString(), query["redirect_uri"].ToString(), query["code_challenge"].ToString());
        string Back(params (string Name, string Value)[] values) => WebUtility.HtmlEncode(QueryHelpers.AddQueryString(query["redirect_uri"].ToString(), values.Append(("state", query["state"].ToString())).ToDictionary(v => v.Item1, v => (string?)v.Item2)));
        return $"""
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sign in at a fake {network}</title>
            <style>body{"{"}font:1rem/1.5 system-ui;max-width:30rem;margin:3rem auto;padding:0 1rem{"}"}a{"{"}display:inline-block;padding:.5rem 1.25rem;border:1px solid;border-radius:.5rem;margin-right:.5rem{"}"}</style>
            <h1>A fake {network}</h1><p>You are {WebUtility.HtmlEncode(Person.Name)}. ContentHub asks for: {WebUtility.HtmlEncode(query["scope"].ToString())}.</p>
            <p><a id="allow" href="{Back(("code", code))}">Allow</a> <a id="deny" href="{Back(("error", Denial), ("error_description", "The person did not allow it"))}">Deny</a></p>
            """;
    }

    public async Task<(int Status, JsonNode Answer)> TokenAsync(HttpContext context)
    {
        if (Stalls)
        {
            await Task.WhenAny(Task.Delay(Timeout.Infinite, context.RequestAborted));
        }

        if (Says is { } instead)
        {
            return instead;
        }

        var form = await context.Request.ReadFormAsync();
        if (!IsClient(context.Request, form) || (!Pkce && form.ContainsKey("code_verifier")))
        {
            return (401, Problem("invalid_client", "Client authentication failed"));
        }

        if (form["grant_type"] == "refresh_token")
        {
            return Renew(form["refresh_token"].ToString());
        }

        return !codes.TryRemove(form["code"].ToString(), out var grant) || grant.Redirect != form["redirect_uri"] || (Pkce && grant.Challenge != Challenge(form["code_verifier"].ToString()))
            ? (400, Problem("invalid_grant", "The code is unknown, was used, or is not yours"))
            : (200, Tokens(grant, Give(grant.Person, grant.Scope)));
    }

    public async Task<(int Status, JsonNode? Answer)> RevokeAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (!IsClient(context.Request, form))
        {
            return (401, Problem("invalid_client", "Client authentication failed"));
        }

        Revocations++;
        access.TryRemove(form["token"].ToString(), out _);
        refresh.TryRemove(form["token"].ToString(), out _);
        return (200, new JsonObject());
    }

    private (int, JsonNode) Renew(string token)
    {
        Renewals++;
        if (!Renews || !refresh.TryGetValue(token, out var grant))
        {
            return (400, Problem("invalid_grant", "The refresh token is not valid any more"));
        }

        if (Rotates)
        {
            refresh.TryRemove(token, out _);
        }

        return (200, Tokens(grant, Give(grant.Person, grant.Scope)));
    }

    private JsonObject Tokens(Grant grant, (string Access, string Refresh) pair)
    {
        var tokens = new JsonObject { ["access_token"] = pair.Access, ["expires_in"] = (long)Lasts.TotalSeconds, ["token_type"] = "Bearer", ["scope"] = grant.Scope };
        if (Renews)
        {
            tokens["refresh_token"] = pair.Refresh;
            tokens["refresh_token_expires_in"] = (long)TimeSpan.FromDays(365).TotalSeconds;
        }

        return tokens;
    }

    private bool IsClient(HttpRequest request, IFormCollection form) => InHeader
        ? request.Headers.Authorization == "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"{ClientId}:{ClientSecret}"))
        : form["client_id"] == ClientId && form["client_secret"] == ClientSecret;

    private static JsonObject Problem(string error, string said) => new() { ["error"] = error, ["error_description"] = said };

    private static string Challenge(string verifier) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(18));

    private sealed record Grant(FakePerson Person, string Scope, string Redirect, string Challenge);
}
