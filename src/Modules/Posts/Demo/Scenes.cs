using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using static System.TimeSpan;

namespace ContentHub.Posts.Demo;

/// <summary>How one post came to where it stands.</summary>
internal sealed record Scene(int Number, Func<SceneSetting, CancellationToken, Task> PlayAsync);

/// <summary>What a scene plays with.</summary>
internal sealed record SceneSetting(StoryDesk Desk, StoryText Text, Guid Id, bool HasCover, DateTimeOffset Now)
{
    public Actor Author => StoryPeople.Named(Text.Author);

    public Actor Approver => StoryPeople.ApproverOf(Author);

    public PostContent Final => Text.Content(HasCover);

    public PostContent First => Text.FirstContent(HasCover);
}

/// <summary>The forty scenes: the meaning of the numbers stands in <see cref="DemoPosts"/>.</summary>
internal static class Scenes
{
    public static IReadOnlyList<Scene> All { get; } =
    [
        // Live: five days apart, the last one approved a day ago.
        .. Enumerable.Range(1, 20).Select(n => new Scene(n, (s, stop) => ApprovedAsync(s, s.Now - FromDays(1 + ((20 - n) * 5)), stop))),
        new(21, (s, stop) => ApprovedAsync(s, s.Now - FromDays(2), stop)),
        new(22, (s, stop) => ApprovedAsync(s, s.Now - FromHours(26), stop)),
        new(23, (s, stop) => ApprovedAsync(s, s.Now - FromHours(6), stop)),
        new(24, (s, stop) => ApprovedAsync(s, s.Now - FromDays(4), stop)),
        new(25, (s, stop) => ApprovedAsync(s, s.Now - FromDays(3), stop)),
        new(26, (s, stop) => ApprovedAsync(s, s.Now - FromHours(20), stop)),
        new(28, (s, stop) => WaitsForAuthorAsync(s, s.Now - FromDays(3), stop)),
        new(30, (s, stop) => InReviewAsync(s, s.Now - FromHours(3), stop)),
        new(31, (s, stop) => SentBackAsync(s, s.Now - FromDays(2), stop)),
        new(32, (s, stop) => SentBackAsync(s, s.Now - FromHours(19), stop)),
        new(33, Argument.PlayAsync),
        new(34, (s, stop) => DraftAsync(s, s.Now - FromDays(9), stop)),
        new(35, (s, stop) => DraftAsync(s, s.Now - FromDays(5), stop)),
        new(36, SuggestedAsync),
        new(37, (s, stop) => DraftAsync(s, s.Now - FromHours(18), stop)),
        new(38, (s, stop) => DraftAsync(s, s.Now - FromMinutes(50), stop)),
        new(39, ArchivedAsync),
        new(40, TrashedAsync),

        // Last, because the policy that they are under comes with them.
        new(27, PolicyScenes.WaitingForLenaAsync),
        new(29, PolicyScenes.LookedAtAsync),
    ];

    /// <summary>Straight through, after an answered question, or with a sentence mended by the reviewer: as the text's front matter says.</summary>
    private static async Task ApprovedAsync(SceneSetting s, DateTimeOffset at, CancellationToken stop)
    {
        await s.Desk.CreateAsync(s.Id, s.First, s.Author, at - FromDays(6) - FromMinutes(17), stop);
        await s.Desk.SubmitAsync(s.Id, s.Text.Note, s.Author, at - FromDays(4) - FromMinutes(42), stop);
        if (s.Text.Ask.Length > 0)
        {
            await s.Desk.SendBackAsync(s.Id, s.Text.Ask, s.Text.Why, s.Approver, at - FromDays(3) - FromMinutes(9), stop);
            await s.Desk.SaveAsync(s.Id, s.Final, s.Author, at - FromDays(2) - FromMinutes(31), stop);
            await s.Desk.SubmitAsync(s.Id, s.Text.Answer, s.Author, at - FromDays(2) - FromMinutes(12), stop);
        }
        else if (s.Text.WasDifferent)
        {
            await MendedAsync(s, at - FromMinutes(14), stop);
            if (!await s.Desk.WaitsForAuthorAsync(s.Id, stop))
            {
                return;
            }

            await s.Desk.ApproveAsync(s.Id, "", s.Author, at, stop);
            return;
        }

        await s.Desk.ApproveAsync(s.Id, "", s.Approver, at, stop);
    }

    private static async Task MendedAsync(SceneSetting s, DateTimeOffset at, CancellationToken stop)
    {
        await s.Desk.SaveAsync(s.Id, s.Final, s.Approver, at, stop);
        await s.Desk.ApproveAsync(s.Id, s.Text.Said, s.Approver, at + FromMinutes(5), stop, s.Text.Why);
    }

    private static async Task InReviewAsync(SceneSetting s, DateTimeOffset at, CancellationToken stop)
    {
        await s.Desk.CreateAsync(s.Id, s.Final, s.Author, at - FromDays(2) - FromMinutes(23), stop);
        await s.Desk.SubmitAsync(s.Id, s.Text.Note, s.Author, at, stop);
    }

    /// <summary>Mark put in a figure, so Sara has the last word.</summary>
    private static async Task WaitsForAuthorAsync(SceneSetting s, DateTimeOffset at, CancellationToken stop)
    {
        await InReviewAsync(s, at, stop);
        var stronger = s.Final.Body.Replace("A seal without any leak is one that runs dry.", "Nine of ten seals that come back to us ran dry.", StringComparison.Ordinal);
        await s.Desk.SaveAsync(s.Id, s.Final with { Body = stronger }, s.Approver, at + FromHours(5), stop);
        await s.Desk.ApproveAsync(s.Id, "The figure is from the service log. Is it what you see, too?", s.Approver, at + FromHours(5) + FromMinutes(12), stop, s.Text.Why);
    }

    private static async Task SentBackAsync(SceneSetting s, DateTimeOffset at, CancellationToken stop)
    {
        await InReviewAsync(s, at - FromDays(1) - FromMinutes(48), stop);
        await s.Desk.SendBackAsync(s.Id, s.Text.Ask, s.Text.Why, s.Approver, at, stop);
    }

    private static Task DraftAsync(SceneSetting s, DateTimeOffset at, CancellationToken stop) => s.Desk.CreateAsync(s.Id, s.Final, s.Author, at, stop);

    /// <summary>Mark and Lena read the draft and suggest three edits; Sara has not decided yet.</summary>
    private static async Task SuggestedAsync(SceneSetting s, CancellationToken stop)
    {
        await DraftAsync(s, s.Now - FromDays(2), stop);
        await s.Desk.SuggestAsync(s.Id, ("And three times", "And about three times"), "20 degrees against 7 is 2.9. Somebody will calculate it.", StoryPeople.Lena, s.Now - FromHours(21), stop);
        await s.Desk.SuggestAsync(s.Id, ("an expensive kettle", "an electric kettle"), "What it costs depends on the tariff; what it is does not.", StoryPeople.Mark, s.Now - FromHours(4), stop);
        await s.Desk.SuggestAsync(s.Id, (", before anything else.", "."), "It stands first in the list already.", StoryPeople.Mark, s.Now - FromHours(4) + FromMinutes(6), stop);
    }

    private static async Task ArchivedAsync(SceneSetting s, CancellationToken stop)
    {
        await ApprovedAsync(s, s.Now - FromDays(130), stop);
        await s.Desk.ArchiveAsync(s.Id, s.Text.Answer, StoryPeople.Mark, s.Now - FromDays(20), stop);
    }

    private static async Task TrashedAsync(SceneSetting s, CancellationToken stop)
    {
        await DraftAsync(s, s.Now - FromDays(12), stop);
        await s.Desk.TrashAsync(s.Id, s.Author, s.Now - FromDays(3), stop);
    }
}
