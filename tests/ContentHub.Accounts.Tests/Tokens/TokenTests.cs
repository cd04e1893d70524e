using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Tokens;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Tests.Tokens;

public sealed class TokenTests
{
    private static readonly string[] Scope = ["accounts.audit"];

    [Fact]
    public async Task Only_the_hash_is_stored_and_the_secret_works_until_it_is_revoked()
    {
        await using var hub = await StartAsync();

        var made = (await CreateAsync(hub, "Build", Scope, 30)).Value;
        var stored = await hub.DataAsync(db => db.Set<AccessToken>().SingleAsync());
        var before = await CheckAsync(hub, made.Secret);
        await hub.DoAsync<RevokeToken, Result>(r => r.HandleAsync(made.Id, TestHub.Ada, default));
        var after = await CheckAsync(hub, made.Secret);

        Assert.StartsWith("chub_", made.Secret, StringComparison.Ordinal);
        Assert.Equal(64, stored.Hash.Length);
        Assert.True(before.Succeeded);
        Assert.Equal("token.invalid", after.Error.Code);
    }

    [Fact]
    public async Task It_expires_and_its_use_is_noted()
    {
        await using var hub = await StartAsync();
        var made = (await CreateAsync(hub, "Build", Scope, 1)).Value;

        await CheckAsync(hub, made.Secret);
        var used = (await hub.DoAsync<TokenQueries, IReadOnlyList<TokenRow>>(t => t.OfAsync(TestHub.Ada, default))).Single().LastUsedAt;
        hub.Clock.Advance(TimeSpan.FromDays(1));

        Assert.NotNull(used);
        Assert.Equal("token.expired", (await CheckAsync(hub, made.Secret)).Error.Code);
        Assert.Equal("token.invalid", (await CheckAsync(hub, "chub_nonsense")).Error.Code);
    }

    [Theory]
    [InlineData("", 30, "accounts.audit", "token.name-missing")]
    [InlineData("Build", 0, "accounts.audit", "token.days-out-of-range")]
    [InlineData("Build", 366, "accounts.audit", "token.days-out-of-range")]
    [InlineData("Build", 30, "", "token.scopes-missing")]
    [InlineData("Build", 30, "no.such", "token.scope-not-yours")]
    public async Task Bad_tokens_are_refused(string name, int days, string scope, string code)
    {
        await using var hub = await StartAsync();

        Assert.Equal(code, (await CreateAsync(hub, name, scope.Length == 0 ? [] : [scope], days)).Error.Code);
    }

    [Fact]
    public async Task Nobody_revokes_the_token_of_another()
    {
        await using var hub = await StartAsync();
        var made = (await CreateAsync(hub, "Build", Scope, 30)).Value;

        Assert.IsType<NotThere>((await hub.DoAsync<RevokeToken, Result>(r => r.HandleAsync(made.Id, TestHub.Sara, default))).Error);
    }

    [Fact]
    public async Task The_command_line_makes_one()
    {
        await using var hub = await StartAsync();

        var (made, secret) = await RunAsync(hub, "--user", "ada@demo.test", "--scopes", "accounts.audit", "--days", "7");
        var (unknown, _) = await RunAsync(hub, "--user", "nobody@demo.test", "--scopes", "accounts.audit");
        var (wrong, _) = await RunAsync(hub, "--user");

        Assert.Equal((0, 1, 2), (made, unknown, wrong));
        Assert.Equal(DemoPeople.Ada, (await CheckAsync(hub, secret.Trim())).Value.PersonId);
    }

    [Fact]
    public async Task Sara_makes_one_in_her_profile_and_sees_it_once()
    {
        await using var hub = await Browser.StartAsync();
        var client = await hub.SignedInAsync("sara@demo.test");
        var scope = (await client.PageAsync("/hub/profile/tokens")).QuerySelector("input[name='Form.Scopes']")!.GetAttribute("value")!;

        var made = await (await client.PostAsync("/hub/profile/tokens", ("Form.Name", "Phone"), ("Form.Days", "30"), ("Form.Scopes", scope))).PageAsync();
        var after = await client.PageAsync("/hub/profile/tokens");

        Assert.StartsWith("chub_", made.QuerySelector("#secret")!.TextContent, StringComparison.Ordinal);
        Assert.Null(after.QuerySelector("#secret"));
        Assert.Contains("Phone", after.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<TestHub> StartAsync()
    {
        var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();
        return hub;
    }

    private static Task<Result<NewToken>> CreateAsync(TestHub hub, string name, string[] scopes, int days) =>
        hub.DoAsync<CreateToken, Result<NewToken>>(c => c.HandleAsync(name, scopes, days, TestHub.Ada, default));

    private static Task<Result<AccessToken>> CheckAsync(TestHub hub, string secret) => hub.DoAsync<CheckToken, Result<AccessToken>>(c => c.HandleAsync(secret, default));

    private static async Task<(int Code, string Output)> RunAsync(TestHub hub, params string[] arguments)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        await using var output = new StringWriter();
        var verb = scope.ServiceProvider.GetServices<ICommandVerb>().Single(v => v.Name == "token create");
        return (await verb.RunAsync(arguments, output, default), output.ToString());
    }
}
