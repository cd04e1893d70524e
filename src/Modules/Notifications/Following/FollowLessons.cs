using ContentHub.Notifications.Matters;
using ContentHub.Posts.Contracts;

namespace ContentHub.Notifications.Following;

/// <summary>What others made of an author's words: told to the author alone, never to who holds the post or to a chat.</summary>
internal sealed class FollowLessons(TellPeople tell)
{
    public Task GivenAsync(LessonGiven given, CancellationToken stop)
    {
        var matter = new Matter(Kind.LessonGiven, Documents.Post, given.PostId, $"lesson:{given.LessonId:N}", given.ById) { PlaceId = given.LessonId, Detail = Say(given), At = given.At, Repeats = true };
        return tell.HandleAsync(matter, [given.AuthorId], stop);
    }

    private static string Say(LessonGiven given)
    {
        var why = given.Reasons.Count == 0 ? "" : $": {string.Join(", ", given.Reasons.Select(r => r.ToString().ToLowerInvariant()))}";
        return given.Edits switch
        {
            0 => $"says what to look at{why}",
            1 => $"looked at your words; 1 place was changed{why}",
            var edits => $"looked at your words; {edits} places were changed{why}",
        };
    }
}
