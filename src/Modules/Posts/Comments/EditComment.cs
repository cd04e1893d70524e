using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Comments;

/// <summary>Changes one's own words. The earlier ones stay in the audit log; people who are named for the first time are told.</summary>
internal sealed class EditComment(HubDbContext db, CommentDesk desk, OwnComment own, FindMentions mentions, CallPeople call, IAudit audit, TimeProvider clock)
{
    public async Task<Result> HandleAsync(string kind, Guid documentId, Guid threadId, Guid commentId, int version, string? text, Actor by, CancellationToken stop)
    {
        var found = await own.FindAsync(kind, documentId, threadId, commentId, version, by, stop);
        if (!found.Succeeded)
        {
            return found;
        }

        var (open, thread, comment) = found.Value;
        var words = CommentText.Of(text);
        if (!words.Succeeded)
        {
            return words;
        }

        var named = await mentions.InAsync(words.Value, open.Kind, documentId, stop);
        if (!named.Succeeded)
        {
            return named;
        }

        if (words.Value == comment.Text)
        {
            return Result.Done;
        }

        var before = await db.Set<CommentMention>().Where(m => m.CommentId == commentId).ToListAsync(stop);
        List<CommentMention> unnamed = [.. before.Where(b => named.Value.All(m => m.PersonId != b.PersonId))];
        db.RemoveRange(unnamed);
        await call.UnnamedAsync(thread.Id, commentId, [.. unnamed.Select(m => m.PersonId)], stop);
        foreach (var kept in before)
        {
            kept.Written = named.Value.FirstOrDefault(m => m.PersonId == kept.PersonId)?.Written ?? kept.Written;
        }

        await call.MentionAsync(open, thread, commentId, [.. named.Value.Where(m => before.All(b => b.PersonId != m.PersonId))], by, stop);
        audit.Record(by, "comment.edited", CommentDesk.Subject(open), new { comment = commentId, text = comment.Text }, new { comment = commentId, text = words.Value });
        (comment.Text, comment.EditedAt) = (words.Value, clock.GetUtcNow());
        thread.Touch(clock.GetUtcNow());
        return await desk.SaveAsync(stop);
    }
}
