using System.Text.RegularExpressions;
using ContentHub.Guests.Decisions;
using ContentHub.Guests.Invites;
using ContentHub.Kernel.People;
using ContentHub.Testing;

namespace ContentHub.Guests.Tests.Pages;

/// <summary>The real host with the demo company.</summary>
public sealed partial class GuestsWeb() : DemoWeb(
    ("Guests:RequestsPerMinute", "5000"), ("Mail:Inbound:Secret", WebhookSecret), ("Mail:Inbound:Address", "replies@northwind.test"),
    ("Mail:Inbound:AuthenticationServer", "mx.northwind.test"))
{
    public const string WebhookSecret = "a-secret-of-the-mail-service";

    /// <summary>Invites somebody; the secret of the link as it was mailed.</summary>
    public async Task<string> LinkAsync(Guid post, Actor by, string email)
    {
        var link = "";
        var invited = await DoAsync((InviteGuest i) => i.HandleAsync(post, new GuestInput(email, "Anna Berg", "", 14, false), secret => GuestDesk.Path(link = secret), by, default));
        Assert.Empty(invited.Errors);
        return link;
    }

    /// <summary>Asks for a code; its key, and the digits as they were mailed.</summary>
    internal async Task<(Guid Code, string Digits)> CodeAsync(string link, string email, string name = "Anna Berg")
    {
        var asked = await DoAsync((AskForCode a) => a.HandleAsync(link, new GuestAnswer(true, name, ""), default));
        Assert.Empty(asked.Errors);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Hub.Folder, "mail")))
        {
            var mail = await File.ReadAllTextAsync(file);
            if (mail.Contains($"To: {email}\r\n", StringComparison.Ordinal) && Subject().Match(mail) is { Success: true } found)
            {
                return (asked.Value, found.Groups[1].Value);
            }
        }

        throw new InvalidOperationException($"No code was mailed to {email}.");
    }

    internal async Task DecideAsync(string link, string email)
    {
        var (code, digits) = await CodeAsync(link, email, "Hidden Person");
        Assert.Empty((await DoAsync((DecideRevision d) => d.HandleAsync(link, code, digits, "test", default))).Errors);
    }

    [GeneratedRegex(@"Subject: (\d{6}) ")]
    private static partial Regex Subject();
}
