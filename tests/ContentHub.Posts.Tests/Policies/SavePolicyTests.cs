using ContentHub.Accounts.Contracts;
using ContentHub.Posts.Policies;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using static ContentHub.Posts.Tests.Policies.PolicyDesk;

namespace ContentHub.Posts.Tests.Policies;

public sealed class SavePolicyTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task A_policy_that_nobody_can_satisfy_is_refused_and_the_step_is_named()
    {
        await using var posts = await PostsHub.StartAsync();
        async Task<(string Code, string Message)> RefusedAsync(PolicyStep step)
        {
            var saved = await posts.SaveAsync(Default(ReviewMode.MultiLevel, Step("Marketing", Approvers), step));
            return (saved.Error.Code, saved.Error.Message);
        }

        (PolicyStep Step, string Code)[] cases =
        [
            (Step("Legal", Who.Named(TestHub.Sara.Id)), "policy.step-asks-nobody"), // a seller may not review
            (Step("Legal", Who.Named(Nobody)), "policy.step-asks-nobody"),
            (Step("Legal", Who.Named()), "policy.step-asks-nobody"),
            (Step("Legal", Who.Team(Nobody)), "policy.step-asks-nobody"),
            (Step("Legal", Who.Holding("posts.write")), "policy.step-asks-nobody"),
            (Step("Legal", Who.Holding("x.y")), "policy.step-asks-nobody"),
            (Step("Legal", Lena, HowMany.AtLeast, 2), "policy.step-asks-too-many"),
            (Step("Legal", Approvers, HowMany.AtLeast, 0), "policy.step-asks-too-many"),
            (Step("Legal", Approvers, HowMany.AtLeast, 2), "policy.step-fails-for-its-own"), // Mark and Ada both write
            (Step("Legal", Lena, due: 0), "policy.step-due-out-of-range"),
            (Step("Legal", Lena, escalate: Approvers), "policy.step-escalates-without-due"),
            (Step("Legal", Lena, due: 4, escalate: Who.Named(TestHub.Sara.Id)), "policy.step-escalates-to-nobody"),
            (Step("Legal", Lena, when: Words(new string('x', 81))), "policy.step-condition-too-long"),
        ];
        foreach (var (step, code) in cases)
        {
            var refused = await RefusedAsync(step);
            Assert.Equal(code, refused.Code);
            Assert.Contains("Legal", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0, await posts.Hub.DataAsync(db => db.Set<PolicyVersion>().CountAsync()));
    }

    [Fact]
    public async Task Somebody_who_left_satisfies_nothing()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.Hub.DataAsync(db => db.Database.ExecuteSqlRawAsync("update accounts_people set deactivated_at = created_at where name = 'Lena Vogt'"));

        Assert.Equal("policy.step-asks-nobody", (await posts.SaveAsync(Default(ReviewMode.Required, Step("Legal", Lena)))).Error.Code);
    }

    [Theory]
    [InlineData("None", 1, null)] // steps of a mode that has none are left out
    [InlineData("Optional", 0, "policy.steps-do-not-fit")]
    [InlineData("Required", 2, "policy.steps-do-not-fit")]
    [InlineData("MultiLevel", 1, "policy.steps-do-not-fit")]
    [InlineData("MultiLevel", 11, "policy.steps-do-not-fit")]
    [InlineData("MultiLevel", 3, null)]
    public async Task Steps_fit_the_mode(string mode, int steps, string? code)
    {
        await using var posts = await PostsHub.StartAsync();

        var saved = await posts.SaveAsync(Default(Enum.Parse<ReviewMode>(mode), [.. Enumerable.Range(0, steps).Select(i => Step($"Step {i}", Approvers))]));

        Assert.Equal(code, saved.Succeeded ? null : saved.Error.Code);
    }

    [Fact]
    public async Task No_policy_lets_some_posts_pass_unseen_or_hides_those_behind_it()
    {
        await using var posts = await PostsHub.StartAsync();

        Assert.Equal("policy.step-for-every-post-missing", (await posts.SaveAsync(Default(ReviewMode.Required, Step("Legal", Lena, when: Words("x"))))).Error.Code);
        Assert.Equal("policy.for-every-post", (await posts.SaveAsync(new PolicyInput(null, "All", ReviewMode.None, Condition.Always, [], 0))).Error.Code);
        Assert.Equal("policy.name-out-of-range", (await posts.SaveAsync(new PolicyInput(null, " ", ReviewMode.None, Words("x"), [], 0))).Error.Code);
        Assert.Equal("access.not-there", (await posts.SaveAsync(new PolicyInput(Nobody, "X", ReviewMode.None, Words("x"), [], 0))).Error.Code);
    }

    [Fact]
    public async Task A_change_is_a_new_version_audited_with_before_and_after_and_the_second_of_two_is_told()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.SavedAsync(new PolicyInput(null, "Customers", ReviewMode.Required, Words("Siemens"), [Step("Legal", Lena)], 0));

        Assert.True((await posts.SaveAsync(new PolicyInput(id, "Customers", ReviewMode.None, Words("Siemens", "ABB"), [], 1))).Succeeded);
        Assert.Equal("access.someone-was-faster", (await posts.SaveAsync(new PolicyInput(id, "Late", ReviewMode.None, Words("x"), [], 1))).Error.Code);

        var versions = await posts.Hub.DataAsync(db => db.Set<PolicyVersion>().OrderBy(v => v.Number).ToListAsync());
        Assert.Equal([(1, ReviewMode.Required, 1), (2, ReviewMode.None, 0)], versions.Select(v => (v.Number, v.Mode, v.Steps.Count)));
        var actions = await posts.Hub.DataAsync(db => db.Database.SqlQueryRaw<string>("select action as \"Value\" from accounts_audit where subject_kind = 'policy' order by action").ToListAsync());
        Assert.Equal(["policy.added", "policy.changed"], actions);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => posts.Hub.DataAsync(db => db.Database.ExecuteSqlRawAsync("update posts_policy_versions set name = 'x'")));
    }

    [Fact]
    public async Task Only_who_decides_on_policies_reads_writes_or_previews_them()
    {
        await using var posts = await PostsHub.StartAsync();
        var input = Default(ReviewMode.None);
        foreach (var by in new[] { TestHub.Sara, TestHub.Mark, TestHub.Lena, TestHub.Nora, TestHub.Paul })
        {
            Assert.Equal("access.not-yours", (await posts.SaveAsync(input, by)).Error.Code);
            Assert.Equal("access.not-yours", (await posts.Hub.DoAsync((PolicyShelf s) => s.ListAsync(by, Stop))).Error.Code);
            Assert.Equal("access.not-yours", (await posts.Hub.DoAsync((PolicyShelf s) => s.FindAsync(DefaultPolicy.Id, by, Stop))).Error.Code);
            Assert.Equal("access.not-yours", (await posts.Hub.DoAsync((PreviewPolicy p) => p.HandleAsync(input, by, Stop))).Error.Code);
            Assert.Equal("access.not-yours", (await posts.Hub.DoAsync((RemovePolicy r) => r.HandleAsync(Nobody, 1, by, Stop))).Error.Code);
            Assert.Equal("access.not-yours", (await posts.Hub.DoAsync((RaisePolicy r) => r.HandleAsync(Nobody, by, Stop))).Error.Code);
        }
    }

    [Fact]
    public async Task The_first_that_fits_counts_and_the_default_is_always_last()
    {
        await using var posts = await PostsHub.StartAsync();
        var first = await posts.SavedAsync(new PolicyInput(null, "First", ReviewMode.None, Words("pump"), [], 0));
        var second = await posts.SavedAsync(new PolicyInput(null, "Second", ReviewMode.None, Words("pump"), [], 0));
        async Task<string[]> NamesAsync() => [.. (await posts.Hub.DoAsync((PolicyShelf s) => s.ListAsync(TestHub.Ada, Stop))).Value.Select(p => p.Says.Name)];

        Assert.Equal(["First", "Second", "All other posts"], await NamesAsync());
        Assert.True((await posts.Hub.DoAsync((RaisePolicy r) => r.HandleAsync(second, TestHub.Ada, Stop))).Succeeded);
        Assert.Equal(["Second", "First", "All other posts"], await NamesAsync());
        Assert.Equal("policy.default-stays", (await posts.Hub.DoAsync((RemovePolicy r) => r.HandleAsync(DefaultPolicy.Id, 0, TestHub.Ada, Stop))).Error.Code);
        Assert.True((await posts.Hub.DoAsync((RemovePolicy r) => r.HandleAsync(first, 2, TestHub.Ada, Stop))).Succeeded);
        Assert.Equal(["Second", "All other posts"], await NamesAsync());
    }

    [Fact]
    public async Task The_preview_says_what_last_months_posts_would_have_met_and_saves_nothing()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.InReviewAsync(TestHub.Sara, PostsHub.Words("Old", "It costs 5 euros."));
        posts.Clock.Advance(TimeSpan.FromDays(31));
        var priced = await posts.ApprovedAsync(TestHub.Sara, PostsHub.Words("Priced", "It costs 5 euros."));
        await posts.InReviewAsync(TestHub.Sara, PostsHub.Words("Plain", "Nothing."));
        await posts.InReviewAsync(TestHub.Mark, PostsHub.Words("Mark on money", "EUR 7"));
        var input = new PolicyInput(null, "Money", ReviewMode.Required, Condition.Always with { Price = true }, [Step("Mark looks", Who.Named(TestHub.Mark.Id))], 0);

        var shown = (await posts.Hub.DoAsync((PreviewPolicy p) => p.HandleAsync(input, TestHub.Ada, Stop))).Value;

        Assert.Equal(["Mark on money", "Plain", "Priced"], shown.Lines.Select(l => l.Title).Order());
        Assert.Equal(["Mark on money", "Priced"], shown.Lines.Where(l => l.Changes).Select(l => l.Title).Order());
        var line = shown.Lines.Single(l => l.PostId == priced);
        Assert.Equal(("Approval", "Mark looks"), (line.Before.Words, line.After.Words));
        Assert.Equal("Mark looks", shown.Lines.Single(l => l.Title == "Mark on money").After.Stuck);
        Assert.Null(line.After.Stuck);
        Assert.Equal(0, await posts.Hub.DataAsync(db => db.Set<PolicyVersion>().CountAsync()));
    }

    [Fact]
    public async Task A_team_is_asked_by_those_of_it_who_may_review()
    {
        await using var posts = await PostsHub.StartAsync();
        var marketing = (await posts.Hub.DoAsync((ITeams t) => t.ListAsync(Stop))).Single(t => t.Name == "Marketing"); // Mark, Paul and Nora

        await posts.SavedAsync(Default(ReviewMode.Required, Step("Team", Who.Team(marketing.Id), HowMany.All)));
        var crowd = await posts.Hub.DoAsync((GatherCrowd g) => g.HandleAsync(Stop));

        Assert.Equal(["Mark Winter"], crowd.Able(Who.Team(marketing.Id)).Select(p => p.Name));
    }
}
