using System.Text.Json.Nodes;
using ContentHub.Http.Api;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContentHub.Web.Api;

/// <summary>The OpenAPI 3.1 document: <c>/openapi/v1.json</c>. Routes, bodies and answers come from the endpoints themselves.</summary>
internal static class ApiDocument
{
    private const string Token = "token";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) => Task.FromResult(Head(document)));
        options.AddOperationTransformer(OperationAsync);
    });

    private static OpenApiDocument Head(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "ContentHub",
            Version = "v1",
            Description = "Posts, reviews, publications and their ledger. Errors are problem+json with a stable code; writes carry If-Match and may carry an Idempotency-Key.",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Token] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A personal access token (chub_…) from your profile. It may do what its scopes name and you yourself may do.",
            },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, document)] = [] }];
        return document;
    }

    private static async Task OperationAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var method = context.Description.HttpMethod ?? "GET";
        var marks = context.Description.ActionDescriptor.EndpointMetadata;
        var needsVersion = marks.OfType<NeedsVersionMark>().Any();
        if (marks.OfType<BodyMark>().FirstOrDefault() is { } takes)
        {
            operation.RequestBody = await BodyAsync(takes, context, stop);
        }

        operation.Parameters ??= [];
        if (method != "GET")
        {
            operation.Parameters.Add(Header("Idempotency-Key", false, "The same request with the same key is done once and answered alike for 24 hours."));
        }

        if (needsVersion)
        {
            operation.Parameters.Add(Header("If-Match", true, "The ETag that you read, such as \"7\"."));
        }

        foreach (var problem in ApiProblems.For(method, needsVersion, operation.RequestBody is not null))
        {
            operation.Responses ??= [];
            operation.Responses.TryAdd(problem.Status.ToString(System.Globalization.CultureInfo.InvariantCulture), Answer(problem));
        }

    }

    private static async Task<OpenApiRequestBody> BodyAsync(BodyMark takes, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var schema = await context.GetOrCreateSchemaAsync(takes.Type, null, stop);
        context.Document!.AddComponent(takes.Type.Name, schema);
        return new OpenApiRequestBody
        {
            Required = !takes.Optional,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = new OpenApiSchemaReference(takes.Type.Name, context.Document) } },
        };
    }

    private static OpenApiParameter Header(string name, bool required, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiResponse Answer(ApiProblem problem) => new()
    {
        Description = problem.When,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new()
            {
                Example = new JsonObject
                {
                    ["type"] = $"urn:contenthub:{problem.Code}",
                    ["title"] = problem.Title,
                    ["status"] = problem.Status,
                    ["detail"] = problem.Detail,
                    ["code"] = problem.Code,
                },
            },
        },
    };
}
