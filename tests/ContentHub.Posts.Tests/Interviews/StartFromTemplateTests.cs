using ContentHub.Posts.Drafts;
using ContentHub.Posts.Interviews;
using ContentHub.Posts.Templates;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Tests.Interviews;

public sealed class StartFromTemplateTests
{
    private static readonly Guid HowTo = BuiltInTemplates.All[0].Id;

    private static readonly InterviewAnswers Answers = new("A dairy", "The pump sings.", "Look at the valve.", "It was quiet after.", "Call us.");

    [Fact]
    public async Task Five_answers_become_a_draft_of_the_one_who_answered()
    {
        await using var posts = await PostsHub.StartAsync();

        var started = await StartAsync(posts, HowTo, Answers);

        var post = (await posts.SeenAsync(started.Value.Id, TestHub.Sara)).Post;
        Assert.Equal(("The pump sings", TestHub.Sara.Id), (post.Title, post.AuthorId));
        var guide = await posts.Hub.DoAsync((ReadGuide r) => r.HandleAsync(started.Value.Id, "One two\n\n## the SHORT answer\n\nthree\n\nTODO: Two or three sentences.", CancellationToken.None));
        Assert.Equal("How-to", guide!.TemplateName);
        Assert.Equal([2, 1, null, null, null], guide.Parts.Select(p => p.Written));
    }

    [Fact]
    public async Task A_draft_keeps_its_guide_when_the_template_changes_and_loses_it_with_itself()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = (await StartAsync(posts, HowTo, Answers)).Value;
        await posts.Hub.DoAsync((SaveTemplate s) => s.HandleAsync(new TemplateInput(HowTo, "Recipe", "", [new("", "Only this.", 0, [])], 0), TestHub.Mark, CancellationToken.None));

        Assert.Equal("How-to", (await posts.Hub.DoAsync((ReadGuide r) => r.HandleAsync(draft.Id, "", CancellationToken.None)))!.TemplateName);

        await posts.Hub.DoAsync((Trash.TrashPost t) => t.HandleAsync(draft.Id, TestHub.Sara, CancellationToken.None));
        posts.Clock.Advance(TimeSpan.FromDays(31));
        await posts.Hub.DoAsync((Trash.PurgeTrash p) => p.RunAsync(CancellationToken.None));
        Assert.False(await posts.Hub.DataAsync(db => db.Set<Guide>().AnyAsync()));
    }

    [Fact]
    public async Task Without_answers_the_parts_say_what_belongs_there()
    {
        await using var posts = await PostsHub.StartAsync();

        var started = await posts.Hub.DoAsync((StartFromTemplate s) => s.EmptyAsync(HowTo, "Bleeding a pump", TestHub.Sara, CancellationToken.None));

        var post = await posts.Hub.DataAsync(db => db.Set<Post>().SingleAsync());
        Assert.Equal("Bleeding a pump", post.Title);
        Assert.Contains("## Step by step\n\nTODO: ", post.Body, StringComparison.Ordinal);
        Assert.Equal(started.Value.Id, post.Id);
    }

    [Fact]
    public async Task What_can_not_be_made_is_refused_by_name_and_makes_nothing()
    {
        await using var posts = await PostsHub.StartAsync();
        var empty = new InterviewAnswers(" ", "", "\n", "", "");
        await posts.Hub.DoAsync((RemoveTemplate r) => r.HandleAsync(BuiltInTemplates.All[1].Id, TestHub.Mark, CancellationToken.None));

        Assert.Equal("interview.nothing-answered", (await StartAsync(posts, HowTo, empty)).Error.Code);
        Assert.Equal("interview.answer-too-long", (await StartAsync(posts, HowTo, Answers with { Proof = new string('x', 20_001) })).Error.Code);
        Assert.Equal("interview.template-gone", (await StartAsync(posts, TestHub.Sara.Id, Answers)).Error.Code);
        Assert.Equal("interview.template-gone", (await StartAsync(posts, BuiltInTemplates.All[1].Id, Answers)).Error.Code);
        Assert.Equal("access.not-yours", (await posts.Hub.DoAsync((StartFromTemplate s) => s.InterviewAsync(HowTo, Answers, TestHub.Lena, CancellationToken.None))).Error.Code);
        Assert.False(await posts.Hub.DataAsync(db => db.Set<Post>().AnyAsync()));
    }

    private static Task<Kernel.Results.Result<SavedDraft>> StartAsync(PostsHub posts, Guid template, InterviewAnswers answers) =>
        posts.Hub.DoAsync((StartFromTemplate s) => s.InterviewAsync(template, answers, TestHub.Sara, CancellationToken.None));
}
