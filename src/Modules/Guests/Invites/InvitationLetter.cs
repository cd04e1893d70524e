using ContentHub.Kernel.Texts;
using System.Globalization;
using System.Text;
using ContentHub.Guests.Invitations;

namespace ContentHub.Guests.Invites;

/// <summary>The mail with the link: a letter from one person to another, so plain text.</summary>
internal sealed record InvitationLetter(Invitation Invitation, string Title, string From, string Company, Uri Link, bool TakesAnswers)
{
    public string Subject => $"{From} asks you to look at “{Short(Title)}”";

    public string Text()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"Hello {Invitation.Name},\n\n{From} of {Company} asks you to look at “{Title}” before it goes out.\n");
        if (Invitation.Words.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Invitation.Words}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nRead it and say what you think, on a phone too:\n\n{Link.AbsoluteUri}\n")
            .Append(CultureInfo.InvariantCulture, $"\nYou need no account. The link is for you alone and works until {Invitation.ExpiresAt:d MMMM yyyy}.\n")
            .Append(TakesAnswers ? "You may also just answer this mail: what you write becomes a comment on the text.\n" : "");
        return text.ToString();
    }

    public static string Short(string title) => title.Length <= 80 ? title : PlainText.Cut(title, 79) + "…";
}
