using System.Net;
using ContentHub.Accounts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Outgoing;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentHub.Publishing.Tests.Outgoing;

public sealed class GuardedClientTests
{
    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0177.0.0.1:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    public async Task Addresses_of_this_machine_are_refused_however_they_are_written(string address)
    {
        await using var server = await ServerAsync();
        await using var hub = await HubAsync();

        var refused = await Record.ExceptionAsync(() => Client(hub).GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, server.Port)));

        Assert.IsType<OutgoingRefusedException>(Innermost(refused!));
        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task A_redirect_to_an_inner_address_is_not_followed()
    {
        await using var server = await ServerAsync();
        await using var hub = await HubAsync(("Outgoing:Allow:0", $"127.0.0.1:{server.Port}"));

        var answer = await Client(hub).GetAsync($"http://127.0.0.1:{server.Port}/redirect");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_listed_address_is_reached_and_remembered_for_the_ledger()
    {
        await using var server = await ServerAsync();
        await using var hub = await HubAsync(("Outgoing:Allow:0", $"localhost:{server.Port}"));
        var address = new Uri($"http://localhost:{server.Port}/");

        var text = await Client(hub).GetStringAsync(address);

        Assert.Equal("hello", text);
        Assert.EndsWith($":{server.Port}", hub.Services.GetRequiredService<IOutgoingLog>().RemoteAddressOf(address));
    }

    [Fact]
    public async Task The_hubs_own_base_address_is_allowed()
    {
        await using var server = await ServerAsync();
        await using var hub = await HubAsync();
        ((FakeSettings)hub.Services.GetRequiredService<ISettings>()).Base = new Uri($"http://127.0.0.1:{server.Port}/");

        Assert.Equal("hello", await Client(hub).GetStringAsync($"http://127.0.0.1:{server.Port}/"));
    }

    [Fact]
    public async Task In_development_nothing_leaves_this_machine_even_when_it_is_listed()
    {
        await using var hub = await HubAsync("true", ("Outgoing:Allow:0", "1.1.1.1:80"));

        var refused = await Record.ExceptionAsync(() => Client(hub).GetAsync("http://1.1.1.1/"));

        Assert.IsType<OutgoingRefusedException>(Innermost(refused!));
    }

    [Theory]
    [InlineData("big")]
    [InlineData("big-stream")]
    public async Task An_answer_larger_than_five_megabytes_is_refused(string path)
    {
        await using var server = await ServerAsync();
        await using var hub = await HubAsync(("Outgoing:Allow:0", $"127.0.0.1:{server.Port}"));

        await Assert.ThrowsAsync<HttpRequestException>(async () =>
        {
            using var answer = await Client(hub).GetAsync($"http://127.0.0.1:{server.Port}/{path}", HttpCompletionOption.ResponseHeadersRead);
            await using var stream = await answer.Content.ReadAsStreamAsync();
            await stream.CopyToAsync(Stream.Null);
        });
    }

    private static HttpClient Client(TestHub hub) => hub.Services.GetRequiredService<IHttpClientFactory>().CreateClient(OutgoingHttp.Name);

    private static Exception Innermost(Exception problem) => problem.InnerException is { } inner ? Innermost(inner) : problem;

    private static Task<TestHub> HubAsync(params (string, string)[] settings) => HubAsync("false", settings);

    private static Task<TestHub> HubAsync(string loopbackOnly, params (string, string)[] settings) => TestHub.StartAsync(
        services => services.AddSingleton<ISettings>(new FakeSettings()), [("Outgoing:LoopbackOnly", loopbackOnly), .. settings]);

    private static async Task<LocalServer> ServerAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new LocalServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    private sealed class LocalServer(WebApplication app) : IAsyncDisposable
    {
        public int Requests { get; private set; }

        public int Port => new Uri(app.Urls.First()).Port;

        public async Task AnswerAsync(HttpContext context)
        {
            Requests++;
            switch (context.Request.Path.Value)
            {
                case "/redirect":
                    context.Response.Redirect($"http://127.0.0.1:{Port}/");
                    break;
                case "/big":
                    context.Response.ContentLength = LimitAnswers.Most + 1;
                    await context.Response.Body.WriteAsync(new byte[LimitAnswers.Most + 1]);
                    break;
                case "/big-stream":
                    for (var i = 0; i < 7; i++)
                    {
                        await context.Response.Body.WriteAsync(new byte[1024 * 1024]);
                    }

                    break;
                default:
                    await context.Response.WriteAsync("hello");
                    break;
            }
        }

        public async ValueTask DisposeAsync() => await app.DisposeAsync();
    }
}
