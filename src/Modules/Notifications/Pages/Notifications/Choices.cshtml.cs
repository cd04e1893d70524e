using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Notifications.Choices;
using ContentHub.Notifications.Matters;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Notifications.Pages.Notifications;

internal sealed class ChoicesModel(ReadChoices choices, SaveChoices save) : PageModel
{
    [BindProperty]
    public ChoicesForm Form { get; set; } = new();

    /// <summary>Why the last mail did not arrive.</summary>
    public string Trouble { get; private set; } = "";

    public string Zone => HttpContext.Actor().TimeZone;

    public KindChoice For(Kind kind) => new(
        Form.App.Contains(kind.ToString()),
        Enum.TryParse<MailPace>(Form.Mail.GetValueOrDefault(kind.ToString()), out var pace) && Enum.IsDefined(pace) ? pace : KindFacts.Of(kind).Mail);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var mine = await choices.OfAsync(HttpContext.Actor().Id, stop);
        Trouble = mine.Trouble;
        Form = new ChoicesForm
        {
            App = [.. KindFacts.All.Where(f => mine.For(f.Kind).App).Select(f => f.Kind.ToString())],
            Mail = KindFacts.All.ToDictionary(f => f.Kind.ToString(), f => (string?)mine.For(f.Kind).Mail.ToString()),
            Quiet = mine.Quiet,
            QuietFrom = Text(mine.QuietFrom),
            QuietTo = Text(mine.QuietTo),
            UrgentAnyway = mine.UrgentAnyway,
            DigestAt = Text(mine.DigestAt),
            Version = mine.Version,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var input = new ChoicesInput(
            KindFacts.All.ToDictionary(f => f.Kind, f => For(f.Kind)), Form.Quiet, Time(Form.QuietFrom), Time(Form.QuietTo), Form.UrgentAnyway, Time(Form.DigestAt), Form.Version);
        if (!ModelState.Accepts(await save.HandleAsync(input, HttpContext.Actor(), stop)))
        {
            return Page();
        }

        this.Say("Your choices are saved.");
        return RedirectToPage();
    }

    private static string Text(TimeOnly time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static TimeOnly? Time(string? text) =>
        TimeOnly.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var time) ? new TimeOnly(time.Hour, time.Minute) : null;

    internal sealed class ChoicesForm
    {
        public IList<string> App { get; set; } = [];

        public Dictionary<string, string?> Mail { get; set; } = [];

        public bool Quiet { get; set; }

        public string? QuietFrom { get; set; }

        public string? QuietTo { get; set; }

        public bool UrgentAnyway { get; set; }

        public string? DigestAt { get; set; }

        public int Version { get; set; }
    }
}
