using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Idempotency;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Tests.Idempotency;

public sealed class RememberedWriteTests
{
    [Fact]
    public async Task The_first_request_with_a_key_is_new_and_the_second_is_not()
    {
        await using var hub = await TestHub.StartAsync();

        var first = await hub.DoAsync<WriteMemory, (RememberedWrite Write, bool IsNew)>(m => m.BeginAsync("holder", "key", "print", CancellationToken.None));
        var second = await hub.DoAsync<WriteMemory, (RememberedWrite Write, bool IsNew)>(m => m.BeginAsync("holder", "key", "print", CancellationToken.None));

        Assert.Equal((true, false, first.Write.Id), (first.IsNew, second.IsNew, second.Write.Id));
    }

    [Fact]
    public async Task A_refused_request_is_forgotten_at_once()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.DoAsync<WriteMemory>(async m =>
        {
            var (write, _) = await m.BeginAsync("holder", "key", "print", CancellationToken.None);
            await m.EndAsync(write, done: false, CancellationToken.None);
        });

        var again = await hub.DoAsync<WriteMemory, (RememberedWrite Write, bool IsNew)>(m => m.BeginAsync("holder", "key", "other", CancellationToken.None));

        Assert.True(again.IsNew);
    }

    [Fact]
    public async Task A_key_is_free_again_after_a_day_and_its_row_goes()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.DoAsync<WriteMemory>(m => m.BeginAsync("holder", "key", "print", CancellationToken.None));
        hub.Clock.Advance(TimeSpan.FromHours(23));
        var within = await hub.DoAsync<WriteMemory, (RememberedWrite Write, bool IsNew)>(m => m.BeginAsync("holder", "key", "print", CancellationToken.None));
        hub.Clock.Advance(TimeSpan.FromHours(2));

        await hub.DoAsync<ForgetWrites>(f => f.RunAsync(CancellationToken.None));

        Assert.False(within.IsNew);
        Assert.Equal(0, await hub.DataAsync(db => db.Set<RememberedWrite>().CountAsync()));
        var after = await hub.DoAsync<WriteMemory, (RememberedWrite Write, bool IsNew)>(m => m.BeginAsync("holder", "key", "print", CancellationToken.None));
        Assert.True(after.IsNew);
    }

    [Theory]
    [InlineData(0, "idempotency.still-running", true)]
    [InlineData(-5, "idempotency.outcome-unknown", false)]
    public async Task A_request_without_an_answer_is_not_done_again(int minutes, string code, bool wait)
    {
        await using var web = await WebHub.StartAsync(null, ("Demo:Seed", "false"));
        var token = await TokenAsync(web);
        await using (var scope = web.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
            var fingerprint = Hex(Encoding.UTF8.GetBytes("POST\n/api/v1/posts\n\n\n{}"));
            var at = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().AddMinutes(minutes);
            db.Add(new RememberedWrite { Id = Guid.CreateVersion7(), Holder = Hex(Encoding.UTF8.GetBytes("Bearer " + token)), Key = "key-1", Fingerprint = fingerprint, At = at });
            await db.SaveChangesAsync();
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/posts") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", "key-1");
        var answer = await web.CreateClient().SendAsync(request);

        Assert.Equal((HttpStatusCode.Conflict, code), (answer.StatusCode, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]));
        Assert.Equal(wait, answer.Headers.RetryAfter is not null);
    }

    private static async Task<string> TokenAsync(WebHub web)
    {
        await using var scope = web.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IDemoStory>().OrderBy(s => s.Order).First().TellAsync(CancellationToken.None);
        await using var output = new StringWriter();
        await scope.ServiceProvider.GetServices<ICommandVerb>().Single(v => v.Name == "token create").RunAsync(["--user", "sara@demo.test", "--scopes", "all"], output, CancellationToken.None);
        return output.ToString().Trim();
    }

    private static string Hex(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));
}
