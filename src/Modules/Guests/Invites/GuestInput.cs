using System.Net.Mail;
using ContentHub.Guests.Invitations;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Texts;

namespace ContentHub.Guests.Invites;

/// <summary>Whom to ask, as it was typed.</summary>
/// <param name="Words">What the mail says besides; may be empty.</param>
/// <param name="Waits">Nobody approves before this guest agreed.</param>
internal sealed record GuestInput(string? Email, string? Name, string? Words, int Days, bool Waits)
{
    public Result<GuestInput> Check()
    {
        var (email, name, words) = ((Email ?? "").Trim(), PlainText.Line(Name), PlainText.Lines(Words).Trim());
        var refused = new List<Error>();
        if (email.Length > Invitation.LongestEmail || email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>') || !MailAddress.TryCreate(email, out _))
        {
            refused.Add(new GuestAddressInvalid());
        }

        if (name.Length is < 2 or > Invitation.LongestName)
        {
            refused.Add(new GuestNameMissing());
        }

        if (words.Length > Invitation.LongestWords)
        {
            refused.Add(new GuestWordsTooLong(words.Length));
        }

        if (Days is < 1 or > Invitation.MostDays)
        {
            refused.Add(new GuestDaysOutOfRange());
        }

        return refused.Count > 0 ? Result<GuestInput>.Refused(refused) : this with { Email = email, Name = name, Words = words };
    }
}
