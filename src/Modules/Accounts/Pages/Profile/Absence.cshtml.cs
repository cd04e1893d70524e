using System.Globalization;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Profiles;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Accounts.Pages.Profile;

internal sealed class AbsenceModel(ProfileQueries profiles, SaveAbsence save, IPeople people) : PageModel
{
    [BindProperty]
    public AbsenceForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Deputies { get; private set; } = [];

    /// <summary>Something is entered that can be taken back.</summary>
    public bool Away { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await LoadAsync(stop) is not { } found)
        {
            return NotFound();
        }

        Form = new AbsenceForm { From = Text(found.From), Until = Text(found.Until), Deputy = found.DeputyId };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var saved = Day(Form.From, out var from) && Day(Form.Until, out var until)
            ? await save.HandleAsync(new AbsenceInput(from, until, Form.Deputy), HttpContext.Actor(), stop)
            : new AbsenceDaysWrong();
        if (!ModelState.Accepts(saved))
        {
            return await LoadAsync(stop) is null ? NotFound() : Page();
        }

        this.Say(Form.From is null ? "You are back." : "Saved. Colleagues see when you are away.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostBackAsync(CancellationToken stop)
    {
        if (!ModelState.Accepts(await save.HandleAsync(new AbsenceInput(null, null, null), HttpContext.Actor(), stop)))
        {
            return NotFound();
        }

        this.Say("You are back.");
        return RedirectToPage();
    }

    private async Task<AbsenceView?> LoadAsync(CancellationToken stop)
    {
        var by = HttpContext.Actor();
        Deputies = [new SelectListItem("Nobody", ""), .. (await people.ListAsync(null, stop)).Where(p => p.Id != by.Id).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        var found = await profiles.AbsenceOfAsync(by, stop);
        Away = found?.From is not null;
        return found;
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Day(string? text, out DateOnly? day)
    {
        var read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found);
        day = read ? found : null;
        return read || string.IsNullOrWhiteSpace(text);
    }

    internal sealed class AbsenceForm
    {
        public string? From { get; set; }

        public string? Until { get; set; }

        public Guid? Deputy { get; set; }
    }
}
