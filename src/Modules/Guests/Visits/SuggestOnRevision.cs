using ContentHub.Guests.Invitations;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;

namespace ContentHub.Guests.Visits;

/// <summary>A guest writes a piece of the text anew; what differs becomes suggestions, which the author takes or not.</summary>
internal sealed class SuggestOnRevision(GuestDoor door, IOutsideReading reading, ISuggestions suggestions)
{
    public async Task<Result> HandleAsync(string secret, string? place, string? words, string? why, CancellationToken stop)
    {
        var opened = await door.OpenToSpeakAsync(secret, stop);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var invitation = opened.Value;
        if (await reading.OpenAsync(invitation.RevisionId, "", "", stop) is not { } page || GuestPlace.With(place ?? "", (words ?? "").ReplaceLineEndings("\n").TrimEnd(), page) is not { } text)
        {
            return new LinkUnknown();
        }

        var made = await suggestions.SuggestAsync(invitation.RevisionId, "body", text, why, Guest(invitation), stop);
        return !made.Succeeded ? made : made.Value.Unplaced.Count > 0 && made.Value.SuggestionIds.Count == 0 ? new SuggestionGone() : Result.Done;
    }

    public static SuggestingGuest Guest(Invitation invitation) => new(invitation.Id.ToString("N"), invitation.Name);
}
