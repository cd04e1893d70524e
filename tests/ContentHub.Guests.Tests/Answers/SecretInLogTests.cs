using ContentHub.Http.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentHub.Guests.Tests.Answers;

public sealed class SecretInLogTests
{
    [Fact]
    public async Task A_failure_is_logged_with_the_pattern_of_its_address_not_with_the_secret_in_it()
    {
        var log = new CaughtLog();
        await using var services = new ServiceCollection().AddLogging(l => l.AddProvider(log)).BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services };
        (http.Request.Method, http.Request.Path) = ("POST", "/api/v1/mail/inbound/very-secret");
        var errors = new ApiErrors(Fail, [], services.GetRequiredService<ILogger<ApiErrors>>());

        await errors.InvokeAsync(http);

        Assert.Equal(500, http.Response.StatusCode);
        Assert.Contains("POST /api/v1/mail/inbound/{secret} failed", string.Join('\n', log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", string.Join('\n', log.Lines), StringComparison.Ordinal);
    }

    private static Task Fail(HttpContext http)
    {
        http.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/api/v1/mail/inbound/{secret}"), 0, EndpointMetadataCollection.Empty, null));
        throw new InvalidOperationException("A bug.");
    }
}
