using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Guests.Pages.Guest;

/// <summary>A box to comment in.</summary>
/// <param name="Place">See <see cref="Visits.GuestPlace"/>.</param>
/// <param name="About">What it is about, for people who do not see where it stands.</param>
internal sealed record SayBox(IndexModel Page, string Place, string About)
{
    public string Name => $"Form.Words[{Place}]";

    public string Id => TagBuilder.CreateSanitizedId(Name, "_");

    public string? Text => Page.Form.Words.GetValueOrDefault(Place);

    public string? Problem => Page.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public bool IsOpen => Problem is not null || !string.IsNullOrWhiteSpace(Text);

    public string ShortAbout => About.Length <= 60 ? About : About[..(char.IsHighSurrogate(About[58]) ? 58 : 59)] + "…";
}
