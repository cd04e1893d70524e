using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Lessons;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>Where a person goes after approving: to the next step when there is one for them ("Schedule"), else to the queue.</summary>
internal sealed class AfterApproval(IPosts posts, PostDetailsQuery details, LessonDesk lessons, IEnumerable<IPostSteps> steps)
{
    public async Task<StepDone> WhereAsync(Guid id, Actor by, CancellationToken stop)
    {
        var done = await DoneAsync(id, by, stop);
        return await lessons.OwesWhyAsync(id, by, stop) ? done with { Offer = ("Tell the author why you changed it", PageLink.To("/Learning/Index", ("id", id))) } : done;
    }

    private async Task<StepDone> DoneAsync(Guid id, Actor by, CancellationToken stop)
    {
        var post = await posts.FindAsync(id, by, stop);
        if (post is { Succeeded: true, Value.Stage: PostStage.InReview })
        {
            var turn = (await details.HandleAsync(id, by, stop)).Value.Turn;
            return new StepDone($"You agreed to “{post.Value.Title}”. {turn}", Back(by));
        }

        if (post.Succeeded)
        {
            foreach (var source in steps)
            {
                // What somebody may do on their own account is an offer of the post's page, not the next step.
                var offered = await source.ForAsync(post.Value, by, stop);
                if (offered.Where(s => s.Primary).Select(s => s.Link).FirstOrDefault() is { } link)
                {
                    return new StepDone($"You approved “{post.Value.Title}”. Now choose when it goes out.", link);
                }
            }
        }

        return new StepDone("Approved and signed.", Back(by));
    }

    private static PageLink Back(Actor by) => PageLink.To(ReviewQueue.MayReview(by) ? "/Review/Index" : "/Home/Index");
}
