using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Templates;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Interviews;

public sealed class TemplateTests
{
    private static readonly Guid HowTo = BuiltInTemplates.All[0].Id;

    [Fact]
    public async Task Six_kinds_of_posts_are_there_from_the_first_day()
    {
        await using var posts = await PostsHub.StartAsync();

        var offered = await ListAsync(posts, TestHub.Sara);

        Assert.Equal(["How-to", "Customer story", "Opinion", "Comparison", "Event report", "Product news"], offered.Select(t => t.Name));
        Assert.All(offered, t => Assert.True(t.BuiltIn && !t.Changed && t.Sections.Count == 5 && t.Sections.SelectMany(s => s.Answers).Distinct().Count() == 5));
    }

    [Fact]
    public async Task A_marketer_changes_removes_and_puts_back_one_of_them()
    {
        await using var posts = await PostsHub.StartAsync();

        Assert.True((await SaveAsync(posts, Input(HowTo, "Recipe"), TestHub.Mark)).Succeeded);
        Assert.Equal(("Recipe", true), await FirstAsync());
        Assert.True((await posts.Hub.DoAsync((RemoveTemplate r) => r.HandleAsync(HowTo, TestHub.Mark, CancellationToken.None))).Succeeded);
        Assert.Equal(("Customer story", false), await FirstAsync());
        Assert.True((await posts.Hub.DoAsync((PutBackTemplate p) => p.HandleAsync(HowTo, TestHub.Mark, CancellationToken.None))).Succeeded);
        Assert.Equal(("How-to", false), await FirstAsync());

        async Task<(string, bool)> FirstAsync() => (await ListAsync(posts, TestHub.Sara))[0] is var first ? (first.Name, first.Changed) : default;
    }

    [Fact]
    public async Task The_companys_own_stand_behind_and_go_for_good()
    {
        await using var posts = await PostsHub.StartAsync();

        var own = (await SaveAsync(posts, Input(null, "Trade fair diary"), TestHub.Mark)).Value;
        Assert.Equal("Trade fair diary", (await ListAsync(posts, TestHub.Sara))[^1].Name);
        await posts.Hub.DoAsync((RemoveTemplate r) => r.HandleAsync(own, TestHub.Mark, CancellationToken.None));

        Assert.Equal(6, (await ListAsync(posts, TestHub.Mark)).Count);
        Assert.Equal("access.not-there", (await SaveAsync(posts, Input(own, "Again"), TestHub.Mark)).Error.Code);
        Assert.Equal("access.not-there", (await posts.Hub.DoAsync((PutBackTemplate p) => p.HandleAsync(own, TestHub.Mark, CancellationToken.None))).Error.Code);
    }

    [Fact]
    public async Task Control_characters_are_left_out_and_parts_are_counted_as_they_stand_on_the_page()
    {
        await using var posts = await PostsHub.StartAsync();

        var saved = await SaveAsync(posts, Input(null, "Re\0cipe") with { Sections = [new("", "Say\0 it.", 0, [])] }, TestHub.Mark);
        Assert.Equal("Recipe", (await ListAsync(posts, TestHub.Mark)).Single(t => t.Id == saved.Value).Name);
        var refused = await SaveAsync(posts, Input(null, "Recipe") with { Sections = [new("", "", 0, []), new("One", "", 0, []), new("", "No heading", 0, [])] }, TestHub.Mark);
        Assert.Equal(["Part 3 needs a heading; only the first part may go without."], refused.Errors.Select(e => e.Message));
    }

    [Fact]
    public async Task Of_two_who_change_the_same_one_the_second_is_told()
    {
        await using var posts = await PostsHub.StartAsync();
        await SaveAsync(posts, Input(HowTo, "Recipe"), TestHub.Mark);

        Assert.IsType<SomeoneWasFaster>((await SaveAsync(posts, Input(HowTo, "Manual"), TestHub.Ada)).Error);
        Assert.True((await SaveAsync(posts, Input(HowTo, "Manual") with { Version = 1 }, TestHub.Ada)).Succeeded);
    }

    [Fact]
    public async Task Who_may_not_change_templates_reads_those_that_are_offered()
    {
        await using var posts = await PostsHub.StartAsync();

        Assert.IsType<NotYours>((await SaveAsync(posts, Input(HowTo, "Mine"), TestHub.Sara)).Error);
        Assert.IsType<NotYours>((await posts.Hub.DoAsync((RemoveTemplate r) => r.HandleAsync(HowTo, TestHub.Sara, CancellationToken.None))).Error);
        Assert.IsType<NotYours>((await posts.Hub.DoAsync((PutBackTemplate p) => p.HandleAsync(HowTo, TestHub.Sara, CancellationToken.None))).Error);
        Assert.IsType<NotYours>((await posts.Hub.DoAsync((TemplateShelf s) => s.ListAsync(TestHub.Lena, CancellationToken.None))).Error);
        Assert.Equal(6, (await ListAsync(posts, TestHub.Sara)).Count);
    }

    [Theory]
    [InlineData("", "template.name-out-of-range")]
    [InlineData("heading", "template.section-too-long")]
    [InlineData("lines", "template.section-too-long")]
    [InlineData("words", "template.words-out-of-range")]
    [InlineData("headless", "template.heading-missing")]
    [InlineData("none", "template.sections-out-of-range")]
    [InlineData("many", "template.sections-out-of-range")]
    public async Task What_can_not_be_a_template_is_refused_by_name(string fault, string code)
    {
        await using var posts = await PostsHub.StartAsync();
        var part = new TemplateSection("Costs", "What does it cost?", 10, []);
        IReadOnlyList<TemplateSection> parts = fault switch
        {
            "heading" => [part with { Heading = new string('x', 121) }],
            "lines" => [part with { Heading = "two\nlines" }],
            "words" => [part with { Words = -1 }],
            "headless" => [part, part with { Heading = " " }],
            "none" => [part with { Heading = "", Guidance = " " }],
            "many" => [.. Enumerable.Repeat(part, 21)],
            _ => [part],
        };

        Assert.Equal(code, (await SaveAsync(posts, new TemplateInput(null, fault, "", parts, 0), TestHub.Mark)).Error.Code);
    }

    private static TemplateInput Input(Guid? id, string name) => new(id, name, "When it fits.", [new("", "Who asks?", 10, [Question.WhoAsked]), new("Told", "What?", 0, [Question.Told])], 0);

    private static Task<Result<Guid>> SaveAsync(PostsHub posts, TemplateInput input, Actor by) => posts.Hub.DoAsync((SaveTemplate s) => s.HandleAsync(input, by, CancellationToken.None));

    private static async Task<IReadOnlyList<TemplateView>> ListAsync(PostsHub posts, Actor by) =>
        (await posts.Hub.DoAsync((TemplateShelf s) => s.ListAsync(by, CancellationToken.None))).Value;
}
