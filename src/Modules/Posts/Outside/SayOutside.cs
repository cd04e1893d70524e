using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Outside;

/// <summary>Guests begin threads. They read no others, name nobody, and never answer: what the staff say among themselves stays there.</summary>
internal sealed class SayOutside(HubDbContext db, CommentDesk desk, BeginThread begin) : IOutsideComments
{
    public async Task<Result<Guid>> AddAsync(Guid postId, OutsideComment comment, OutsideVoice by, CancellationToken stop)
    {
        var opened = await desk.OpenToWriteAsync(PostDocument.Name, postId, Actor.System, stop);
        var words = CommentText.Of(comment.Text);
        if (!opened.Succeeded || !words.Succeeded)
        {
            return Result<Guid>.Refused(opened.Succeeded ? words.Errors : opened.Errors);
        }

        var place = CommentPlace.Of(new CommentAbout(comment.Field, comment.Quoted, Block: comment.Block, WholeBlock: comment.Quoted.Length > 0), opened.Value);
        var said = place.Succeeded ? words.Value : CommentText.Of($"“{Short(comment.Quoted)}”\n{words.Value}") is { Succeeded: true } quoting ? quoting.Value : words.Value;
        return await begin.HandleAsync(
            opened.Value, place.Succeeded ? place.Value : new CommentPlace(CommentScope.Document, "", null),
            new FirstWords(said, [], by.Actor) { GuestKey = by.Key, GuestName = by.Name, Edition = comment.Edition }, stop);
    }

    public async Task<IReadOnlyList<OutsideWords>> SaidAsync(IReadOnlyCollection<Guid> keys, int most, CancellationToken stop) => await db.Set<Comment>()
        .Where(c => c.GuestKey != null && keys.Contains(c.GuestKey.Value) && c.DeletedAt == null)
        .OrderBy(c => c.At).ThenBy(c => c.Id).Take(most)
        .Join(db.Set<CommentThread>(), c => c.ThreadId, t => t.Id, (c, t) => new OutsideWords(t.Id, c.GuestKey!.Value, c.Text, t.Quoted, c.At)).ToListAsync(stop);

    private static string Short(string text)
    {
        const int Most = 200;
        return text.Length <= Most ? text : text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)] + "…";
    }
}
