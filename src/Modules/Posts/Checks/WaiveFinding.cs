using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Checks;

/// <summary>Says why a finding may stay, once and for all. Whoever may change the text may say so.</summary>
internal sealed class WaiveFinding(HubDbContext db, PostDesk desk, ExaminePost examine, IAudit audit, Ids ids, TimeProvider clock)
{
    public const int LongestReason = 500;

    public async Task<Result> HandleAsync(Guid postId, string fingerprint, string? reason, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenToEditAsync(postId, by, stop);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var words = PlainText.Lines(reason).Trim();
        if (words.Length is 0 or > LongestReason)
        {
            return words.Length == 0 ? new WaiverReasonMissing() : new WaiverReasonTooLong();
        }

        var found = (await examine.HandleAsync(postId, opened.Value.Content(), stop)).FirstOrDefault(e => e.Fingerprint == fingerprint);
        return found switch
        {
            null => new FindingGone(),
            { Waivable: false } => new NotWaivable(),
            { Waiver: not null } => Result.Done,
            _ => await SaveAsync(opened.Value, found, words, by, stop),
        };
    }

    private async Task<Result> SaveAsync(Post post, Examined found, string reason, Actor by, CancellationToken stop)
    {
        db.Add(new Waiver
        {
            Id = ids.New(),
            PostId = post.Id,
            Code = found.Finding.Code,
            Fingerprint = found.Fingerprint,
            Message = found.Finding.Message.Length > 1000 ? found.Finding.Message[..1000] : found.Finding.Message,
            Reason = reason,
            ById = by.Id,
            At = clock.GetUtcNow(),
        });
        audit.Record(by, "post.finding-waived", MovePost.Subject(post), null, new { found.Finding.Code, found.Finding.Message, reason });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Somebody may have waived the same finding in the same moment: both wanted the same.
            db.ChangeTracker.Clear();
            if (!await db.Set<Waiver>().AnyAsync(w => w.PostId == post.Id && w.Fingerprint == found.Fingerprint, stop))
            {
                throw;
            }
        }

        return Result.Done;
    }
}
