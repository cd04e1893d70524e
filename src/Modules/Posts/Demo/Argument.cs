using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using static System.TimeSpan;

namespace ContentHub.Posts.Demo;

/// <summary>
/// Post 33: Sara wants a number in the headline, Mark wants a source, Lena wants no promise. They argue in comments on the sentence itself;
/// the text moves with the argument and stands where Sara has to decide.
/// </summary>
internal static class Argument
{
    private const string Now = "One customer measured 30 % less energy after the change.";
    private const string Bold = "Our new series saves you 30 % energy.";
    private const string UpTo = "Our new series saves you up to 30 % energy.";

    public static async Task PlayAsync(SceneSetting s, CancellationToken stop)
    {
        var (desk, id, now) = (s.Desk, s.Id, s.Now);
        await desk.CreateAsync(id, With(s, Bold), StoryPeople.Sara, now - FromDays(8), stop);
        await desk.SubmitAsync(id, "Short and strong, for the week of the fair. Please be quick.", StoryPeople.Sara, now - FromDays(7), stop);
        var claim = await SourceAsync(s, stop);
        await PromiseAsync(s, claim, stop);
        await LeftAsync(s, stop);
    }

    /// <summary>Mark asks where the number comes from; Sara has the meters.</summary>
    private static async Task<Guid> SourceAsync(SceneSetting s, CancellationToken stop)
    {
        var (desk, id, now) = (s.Desk, s.Id, s.Now);
        var claim = await desk.CommentAsync(id, new CommentAbout("body", "saves you 30 % energy"),
            "@Sara Sellers compared with which pump, in which plant, measured by whom? Without that a competitor's lawyer writes to us before a customer does.",
            StoryPeople.Mark, now - FromDays(6) - FromMinutes(41), stop);
        await desk.SendBackAsync(id, "The number needs a source, see my comment on it.", [EditReason.Claim], StoryPeople.Mark, now - FromDays(6) - FromMinutes(35), stop);
        await desk.SaveAsync(id, With(s, UpTo), StoryPeople.Sara, now - FromDays(5) - FromMinutes(20), stop);
        await desk.ReplyAsync(id, claim,
            "Elbhafen Kälte: 412,000 kWh before, 288,000 after, their own meters. I wrote “up to”. Every competitor at the fair prints a larger number than this.",
            StoryPeople.Sara, now - FromDays(5) - FromMinutes(14), stop);
        await desk.SubmitAsync(id, "With the source.", StoryPeople.Sara, now - FromDays(5) - FromMinutes(12), stop);
        return claim;
    }

    /// <summary>Lena reads it as a promise; Sara makes it a fact. The sentence is another one now, and the thread is settled.</summary>
    private static async Task PromiseAsync(SceneSetting s, Guid claim, CancellationToken stop)
    {
        var (desk, id, now) = (s.Desk, s.Id, s.Now);
        await desk.ReplyAsync(id, claim,
            "From the legal side: “up to 30 %” still reads as a promise, and one plant is not a series. Say what was measured, where and against what, and that other plants differ. What competitors print does not help us in court.",
            StoryPeople.Lena, now - FromDays(3) - FromMinutes(57), stop);
        await desk.SendBackAsync(id, "“Up to” is still a promise. I say in the comment what would not be one.", [EditReason.Claim, EditReason.Tone], StoryPeople.Lena, now - FromDays(3) - FromMinutes(50), stop);
        await desk.SaveAsync(id, With(s, Now), StoryPeople.Sara, now - FromDays(2) - FromMinutes(28), stop);
        await desk.ReplyAsync(id, claim,
            "Now it says one customer, with both readings. I kept the 30 % because it is true and because nobody reads an article about “noticeable savings”.",
            StoryPeople.Sara, now - FromDays(2) - FromMinutes(21), stop);
        await desk.SubmitAsync(id, "One customer, one plant, both readings.", StoryPeople.Sara, now - FromDays(2) - FromMinutes(15), stop);
        await desk.ResolveAsync(id, claim, StoryPeople.Lena, now - FromDays(2) - FromMinutes(3), stop);
    }

    /// <summary>Two things are left, and both wait for Sara.</summary>
    private static async Task LeftAsync(SceneSetting s, CancellationToken stop)
    {
        var (desk, id, now) = (s.Desk, s.Id, s.Now);
        var number = await desk.CommentAsync(id, new CommentAbout("body", "30 % less energy"),
            "Much better. Write “about 30 %”, or give 29.8: 124,000 of 412,000 is not 30.", StoryPeople.Mark, now - FromHours(26), stop);
        await desk.ReplyAsync(id, number, "@Sara Sellers I sign it with “about”. Rounding up in a headline is how such letters begin.", StoryPeople.Lena, now - FromHours(25) - FromMinutes(31), stop);
        await desk.CommentAsync(id, new CommentAbout("body", "no valve"),
            "@Sara Sellers please say that the old pump ran throttled, and that this is most of the saving.", StoryPeople.Mark, now - FromHours(25) - FromMinutes(12), stop);
        await desk.SendBackAsync(id, "Much better, thank you both. Two comments are left; Lena and I will both sign it then.", [], StoryPeople.Mark, now - FromHours(25), stop);
    }

    private static PostContent With(SceneSetting s, string claim) =>
        s.Final with { Body = s.Final.Body.Replace(Now, claim, StringComparison.Ordinal) };
}
