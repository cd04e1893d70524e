using ContentHub.Guests.Decisions;
using ContentHub.Guests.Invitations;
using ContentHub.Guests.Visits;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentHub.Guests.Pages.Guest;

/// <summary>One revision for one guest. Looking changes nothing but when it was opened first; saying something is a POST.</summary>
internal sealed class IndexModel(GuestDoor door, IOutsideReading reading, ReadVisit read, CommentOnRevision comment, SuggestOnRevision suggest, AskForCode ask) : GuestPage
{
    public VisitView View { get; private set; } = null!;

    [BindProperty]
    public GuestForm Form { get; set; } = new();

    public string Token { get; private set; } = "";

    public SayBox BoxForAll => Box(GuestPlace.All, "the whole text");

    public SayBox Box(string place, string about) => new(this, place, about, GuestPlace.SourceOf(place, View.Page));

    public SayBox BoxFor(OutsideVariant variant) => Box(GuestPlace.Variant(variant.Channel), $"the text for {variant.Label}");

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken stop)
    {
        Form = new();
        return await ShowAsync(token, stop);
    }

    /// <param name="place">Which of the boxes is meant. What was typed in others stands there again.</param>
    public async Task<IActionResult> OnPostSayAsync(string token, string? place, CancellationToken stop)
    {
        var key = place ?? GuestPlace.All;
        var said = await comment.HandleAsync(token, key, Form.Words.GetValueOrDefault(key), From, stop);
        if (!said.Succeeded)
        {
            return await RefusedAsync(token, said, $"Form.Words[{key}]", stop);
        }

        Form.Words.Remove(key);
        return await SentAsync(token, "said", stop);
    }

    public async Task<IActionResult> OnPostSuggestAsync(string token, string? place, CancellationToken stop)
    {
        var key = place ?? "";
        var made = await suggest.HandleAsync(token, key, Form.Other.GetValueOrDefault(key), null, stop);
        if (!made.Succeeded)
        {
            return await RefusedAsync(token, made, $"Form.Other[{key}]", stop);
        }

        Form.Other.Remove(key);
        return await SentAsync(token, "suggested", stop);
    }

    /// <summary>True when other words than those of the text stand in this box.</summary>
    public bool IsOther(string place, string? source) =>
        Form.Other.TryGetValue(place, out var typed) && (typed ?? "").ReplaceLineEndings("\n").TrimEnd() != (source ?? "").ReplaceLineEndings("\n").TrimEnd();

    public async Task<IActionResult> OnPostDecideAsync(string token, CancellationToken stop)
    {
        var asked = await ask.HandleAsync(token, new GuestAnswer(Form.Choice switch { "agree" => true, "object" => false, _ => null }, Form.Name, Form.Note), stop);
        return asked.Succeeded ? RedirectToPage("/Guest/Code", new { token, code = asked.Value }) : await RefusedAsync(token, asked, null, stop);
    }

    /// <summary>What else was typed and not sent yet stays on the page.</summary>
    private async Task<IActionResult> SentAsync(string token, string where, CancellationToken stop)
    {
        ModelState.Clear();
        var page = await ShowAsync(token, stop);
        var unsent = Closed is null && (Form.Words.Values.Any(w => !string.IsNullOrWhiteSpace(w)) || Form.Other.Keys.Any(place => IsOther(place, GuestPlace.SourceOf(place, View.Page))));
        return unsent ? page : RedirectToPage("/Guest/Index", null, new { token }, where);
    }

    private async Task<IActionResult> RefusedAsync(string token, Result refused, string? field, CancellationToken stop)
    {
        ModelState.Clear();
        foreach (var error in refused.Errors)
        {
            ModelState.AddModelError(field is not null && error.Kind is not (ErrorKind.NotFound or ErrorKind.Conflict) ? field : error.Field is null ? "" : $"Form.{error.Field}", error.Message);
        }

        return await ShowAsync(token, stop);
    }

    private async Task<IActionResult> ShowAsync(string token, CancellationToken stop)
    {
        var opened = await door.OpenAsync(token, stop);
        if (!opened.Succeeded)
        {
            return Over(opened.Error);
        }

        var root = Request.PathBase.Value ?? "";
        if (await reading.OpenAsync(opened.Value.Invitation.RevisionId, root, $"{root}/guest/{token}", stop) is not { } page)
        {
            return Over(new LinkRevoked());
        }

        Token = token;
        View = await read.HandleAsync(opened.Value, page, stop);
        if (HttpMethods.IsGet(Request.Method))
        {
            await door.LookedAsync(opened.Value.Invitation, stop);
        }

        return Page();
    }

    internal sealed class GuestForm
    {
        public Dictionary<string, string?> Words { get; set; } = [];

        public Dictionary<string, string?> Other { get; set; } = [];

        public string? Choice { get; set; }

        public string? Name { get; set; }

        public string? Note { get; set; }
    }
}
