using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Anchoring;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Outside;

/// <summary>Guests begin threads. They read no others, name nobody, and never answer: what the staff say among themselves stays there.</summary>
internal sealed class SayOutside(HubDbContext db, CommentDesk desk, BeginThread begin, PostMarkdown markdown) : IOutsideComments
{
    public async Task<Result<Guid>> AddAsync(Guid postId, OutsideComment comment, OutsideVoice by, CancellationToken stop)
    {
        var opened = await desk.OpenToWriteAsync(PostDocument.Name, postId, Actor.System, stop);
        var words = CommentText.Of(comment.Text);
        if (!opened.Succeeded || !words.Succeeded)
        {
            return Result<Guid>.Refused(opened.Succeeded ? words.Errors : opened.Errors);
        }

        var place = PlaceOf(comment, opened.Value);
        var said = place.Succeeded ? words.Value : CommentText.Of($"“{Short(comment.Quoted)}”\n{words.Value}") is { Succeeded: true } quoting ? quoting.Value : words.Value;
        return await begin.HandleAsync(
            opened.Value, place.Succeeded ? place.Value : new CommentPlace(CommentScope.Document, "", null),
            new FirstWords(said, [], by.Actor) { GuestKey = by.Key, GuestName = by.Name, Edition = comment.Edition }, stop);
    }

    public async Task<IReadOnlyList<OutsideWords>> SaidAsync(Guid revisionId, Guid key, int most, CancellationToken stop)
    {
        var said = await db.Set<Comment>().Where(c => c.GuestKey == key && c.DeletedAt == null).OrderBy(c => c.At).ThenBy(c => c.Id).Take(most)
            .Join(db.Set<CommentThread>(), c => c.ThreadId, t => t.Id, (c, t) => new OutsideWords(t.Id, c.Text, t.Quoted, c.At)).ToListAsync(stop);
        if (said.TrueForAll(s => s.About.Length == 0))
        {
            return said;
        }

        // A thread keeps words of the text as it stood when it was begun: whoever reads one revision gets those of them that stand in it.
        var revision = await db.Set<Revision>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == revisionId, stop);
        var read = ReadText.Of(revision is null ? [] : markdown.ToBlocks(revision.Content().Body)).Text;
        return [.. said.Select(s => read.Contains(s.About, StringComparison.Ordinal) ? s : s with { About = "" })];
    }

    /// <summary>The block while it is still the guest's, else no more than the words that the guest read: what was added since is not what they speak of.</summary>
    private static Result<CommentPlace> PlaceOf(OutsideComment comment, OpenDocument open)
    {
        var about = new CommentAbout(comment.Field, ReadText.Plain(comment.Quoted), Block: comment.Block);
        var block = CommentPlace.Of(about with { WholeBlock = true }, open);
        return block.Succeeded && block.Value.Quote?.Exact == about.Exact ? block : CommentPlace.Of(about, open);
    }

    private static string Short(string text) => Kernel.Texts.PlainText.Beginning(text, 200);
}
