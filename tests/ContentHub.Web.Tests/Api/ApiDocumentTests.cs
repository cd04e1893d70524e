using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContentHub.Http.Api;
using ContentHub.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Web.Tests.Api;

public sealed partial class ApiDocumentTests
{
    [Fact]
    public async Task The_document_is_openapi_3_1_and_describes_every_address()
    {
        await using var hub = await WebHub.StartAsync(null, ("Demo:Seed", "false"));
        var document = JsonNode.Parse(await hub.CreateClient().GetStringAsync("/openapi/v1.json"))!;

        Assert.StartsWith("3.1", (string?)document["openapi"], StringComparison.Ordinal);
        Assert.Equal("bearer", (string?)document["components"]!["securitySchemes"]!["token"]!["scheme"]);
        var mapped = hub.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith(ApiRoutes.Prefix, StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal)}"))
            .Order().ToList();
        var described = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => $"{o.Key.ToUpperInvariant()} {p.Key}")).Order().ToList();
        Assert.True(mapped.Count >= 20, $"Only {mapped.Count} addresses");
        Assert.Equal(mapped, described);
    }

    [Fact]
    public async Task Every_reference_leads_somewhere_and_bodies_are_described()
    {
        await using var hub = await WebHub.StartAsync(null, ("Demo:Seed", "false"));
        var text = await hub.CreateClient().GetStringAsync("/openapi/v1.json");
        var schemas = JsonNode.Parse(text)!["components"]!["schemas"]!.AsObject();

        var named = Reference().Matches(text).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.Contains("PostBody", named);
        Assert.All(named, name => Assert.True(schemas.ContainsKey(name), name));
        Assert.NotNull(schemas["PostBody"]!["properties"]!["canonicalUrl"]);
        Assert.NotNull(schemas["ScheduleBody"]!["properties"]!["channels"]);
    }

    /// <summary>Writes that add something and can overwrite nothing.</summary>
    private static readonly string[] Adds =
    [
        "post /api/v1/posts", "post /api/v1/posts/{id}/publications", "post /api/v1/posts/{id}/comments", "post /api/v1/posts/{id}/comments/{thread}/messages",
        "post /api/v1/posts/{id}/suggestions",
        "post /api/v1/mail/inbound", "post /api/v1/mail/inbound/{secret}",
    ];

    [GeneratedRegex("#/components/schemas/([^\"]+)")]
    private static partial Regex Reference();

    [Fact]
    public async Task Every_operation_has_a_summary_its_headers_and_examples_of_its_refusals()
    {
        await using var hub = await WebHub.StartAsync(null, ("Demo:Seed", "false"));
        var document = JsonNode.Parse(await hub.CreateClient().GetStringAsync("/openapi/v1.json"))!;
        var operations = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => (Name: $"{o.Key} {p.Key}", Verb: o.Key, Is: o.Value!))).ToList();

        foreach (var (name, verb, operation) in operations)
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)operation["summary"]), name);
            Assert.NotNull(operation["responses"]!["401"]!["content"]!["application/problem+json"]!["example"]!["code"]);
            Assert.Contains(operation["responses"]!.AsObject(), r => r.Key[0] == '2');
            var headers = operation["parameters"]?.AsArray().Where(p => (string?)p!["in"] == "header").Select(p => (string?)p!["name"]).ToList() ?? [];
            Assert.Equal(verb != "get", headers.Contains("Idempotency-Key"));
            Assert.True(verb is not ("put" or "patch") || operation["requestBody"] is not null, name);
            Assert.Equal(operation["responses"]!["428"] is not null, headers.Contains("If-Match"));
            Assert.True(verb is "get" || Adds.Contains(name) || headers.Contains("If-Match"), name);
        }
    }
}
