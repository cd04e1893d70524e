using ContentHub.Posts.Contracts;
using static System.TimeSpan;

namespace ContentHub.Posts.Demo;

/// <summary>
/// Post 33: Sara wants a number in the headline, Mark wants a source, Lena wants no promise. The text moves with the argument;
/// it stands where Sara has to decide.
/// </summary>
internal static class Argument
{
    private const string Now = "One customer measured 30 % less energy after the change.";
    private const string Bold = "Our new series saves you 30 % energy.";
    private const string UpTo = "Our new series saves you up to 30 % energy.";

    public static async Task PlayAsync(SceneSetting s, CancellationToken stop)
    {
        var (desk, id, sara, now) = (s.Desk, s.Id, StoryPeople.Sara, s.Now);
        await desk.CreateAsync(id, With(s, Bold), sara, now - FromDays(8), stop);
        await desk.SubmitAsync(id, "Short and strong, for the week of the fair. Please be quick.", sara, now - FromDays(7), stop);
        await desk.SendBackAsync(id,
            "“30 % energy savings” needs a source. Compared with which pump, in which plant, measured by whom? Without that a competitor's lawyer writes to us before a customer does.",
            StoryPeople.Mark, now - FromDays(6) - FromMinutes(35), stop);
        await desk.SaveAsync(id, With(s, UpTo), sara, now - FromDays(5) - FromMinutes(20), stop);
        await desk.SubmitAsync(id,
            "The number is from Elbhafen Kälte: 412,000 kWh before, 288,000 after, their own meters. I wrote “up to”. Every competitor at the fair prints a larger number than this.",
            sara, now - FromDays(5) - FromMinutes(12), stop);
        await desk.SendBackAsync(id,
            "From the legal side: “up to 30 %” still reads as a promise, and one plant is not a series. Say what was measured, where and against what, and that other plants differ. Then it is a fact and nobody can object. What competitors print does not help us in court.",
            StoryPeople.Lena, now - FromDays(3) - FromMinutes(50), stop);
        await desk.SaveAsync(id, With(s, Now), sara, now - FromDays(2) - FromMinutes(28), stop);
        await desk.SubmitAsync(id,
            "Now it says one customer, with both readings. I kept the 30 % because it is true (29.8 if we are to be exact) and because nobody reads an article about “noticeable savings”.",
            sara, now - FromDays(2) - FromMinutes(15), stop);
        await desk.SendBackAsync(id,
            "Much better, thank you both. Two things are left: write 30 percent as “about 30 %” or give 29.8, and say that the old pump ran throttled, which is most of the saving. Lena and I will both sign it then.",
            StoryPeople.Mark, now - FromHours(25), stop);
    }

    private static PostContent With(SceneSetting s, string claim) =>
        s.Final with { Body = s.Final.Body.Replace(Now, claim, StringComparison.Ordinal) };
}
