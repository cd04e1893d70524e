using ContentHub.Guests.Invitations;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;

namespace ContentHub.Guests.Visits;

/// <summary>A guest says something about the text, a paragraph of it, or a text for a network. Saying the same twice is saying it once.</summary>
internal sealed class CommentOnRevision(GuestDoor door, IOutsideReading reading, IOutsideComments comments)
{
    public const int Most = 100;

    /// <param name="place">What it is about; see <see cref="GuestPlace"/>.</param>
    public async Task<Result> HandleAsync(string secret, string? place, string? text, string from, CancellationToken stop)
    {
        var opened = await door.OpenToSpeakAsync(secret, stop);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var invitation = opened.Value;
        if (await reading.OpenAsync(invitation.RevisionId, "", "", stop) is not { } page)
        {
            return new LinkUnknown();
        }

        var about = GuestPlace.Of(place, page);
        var said = await comments.SaidAsync(invitation.RevisionId, invitation.Id, Most, stop);
        if (said.Count >= Most)
        {
            return new TooManyWords();
        }

        return said.Any(s => s.Text == text?.ReplaceLineEndings("\n").Trim() && s.About == about.Quoted)
            ? Result.Done
            : await comments.AddAsync(
                invitation.PostId, new OutsideComment(text ?? "", about.Field, about.Quoted, about.Block, $"revision {invitation.Revision}"),
                new OutsideVoice(invitation.Id, invitation.Name, from), stop);
    }
}
