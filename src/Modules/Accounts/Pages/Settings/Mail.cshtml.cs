using ContentHub.Accounts.Mails;
using ContentHub.Accounts.Settings;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Accounts.Pages.Settings;

internal sealed class MailModel(SettingsQueries settings, SaveMail save, TestMail test) : PageModel
{
    [BindProperty]
    public MailForm Form { get; set; } = new();

    public static IReadOnlyList<SelectListItem> Encryptions { get; } =
    [
        new("STARTTLS (usual on port 587)", nameof(MailEncryption.StartTls)),
        new("TLS from the start (usual on port 465)", nameof(MailEncryption.Implicit)),
        new("None: everything can be read on the way", nameof(MailEncryption.None)),
    ];

    public bool HasPassword { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var found = await settings.ReadAsync<MailSettings>(Sections.Mail, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        var mail = found.Value.Value;
        HasPassword = mail.ProtectedPassword.Length > 0;
        Form = new MailForm { Host = mail.Host, Port = mail.Port, Encryption = mail.Protection, User = mail.User, FromAddress = mail.FromAddress, FromName = mail.FromName, Version = found.Value.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var input = new MailInput(Form.Host ?? "", Form.Port, Form.Encryption, Form.User ?? "", Form.Password, Form.FromAddress ?? "", Form.FromName ?? "", Form.Version);
        if (!ModelState.Accepts(await save.HandleAsync(input, HttpContext.Actor(), stop)))
        {
            return Page();
        }

        this.Say("The mail server is saved. Send a test to be sure.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostTestAsync(CancellationToken stop)
    {
        var sent = await test.HandleAsync(HttpContext.Actor(), stop);
        this.Say(sent.Succeeded ? $"The server took a mail to {sent.Value}." : sent.Error.Message, sent.Succeeded ? "ok" : "danger");
        return RedirectToPage();
    }

    internal sealed class MailForm
    {
        public string? Host { get; set; }

        public int Port { get; set; } = 587;

        public MailEncryption Encryption { get; set; }

        public string? User { get; set; }

        public string? Password { get; set; }

        public string? FromAddress { get; set; }

        public string? FromName { get; set; }

        public int Version { get; set; }
    }
}
