using ContentHub.Kernel.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Guests.Pages.Guest;

/// <summary>A box to comment in.</summary>
/// <param name="Place">See <see cref="Visits.GuestPlace"/>.</param>
/// <param name="About">What it is about, for people who do not see where it stands.</param>
/// <param name="Source">The Markdown of this piece; null where no other words can be suggested.</param>
internal sealed record SayBox(IndexModel Page, string Place, string About, string? Source = null)
{
    public string Name => $"Form.Words[{Place}]";

    public string Id => TagBuilder.CreateSanitizedId(Name, "_");

    public string? Text => Page.Form.Words.GetValueOrDefault(Place);

    public string? Problem => ProblemOf(Name);

    public bool IsOpen => Problem is not null || !string.IsNullOrWhiteSpace(Text);

    public string OtherName => $"Form.Other[{Place}]";

    public string OtherId => TagBuilder.CreateSanitizedId(OtherName, "_");

    public string Other => Page.Form.Other.GetValueOrDefault(Place) ?? Source ?? "";

    public string? OtherProblem => ProblemOf(OtherName);

    public bool IsOtherOpen => OtherProblem is not null || Page.IsOther(Place, Source);

    public string ShortAbout => About.Length <= 60 ? About : PlainText.Cut(About, 59) + "…";

    private string? ProblemOf(string name) => Page.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
}
