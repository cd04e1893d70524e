using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Signatures;
using ContentHub.Posts.Rooms;
using ContentHub.Posts.Suggesting;
using ContentHub.Posts.Suggestions;
using ContentHub.Posts.Trails;
using ContentHub.Posts.Trash;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContentHub.Posts.Demo;

/// <summary>The real use cases on the story's clock: every demo post has come about the way a real one does.</summary>
internal sealed class StoryDesk(
    HubDbContext db, IPeople people, IMedia media, IAudit audit, IEnumerable<IVariantComposer> composers, StoryOffice office, StoryClock clock)
{
    private readonly Ids ids = new(clock);

    public Task CreateAsync(Guid id, PostContent content, Actor by, DateTimeOffset at, CancellationToken stop) =>
        PlayAsync(at, async () => await new CreatePost(db, Desk, Write, Move, audit, office.Settings, new ReadSignatures(db), ids, clock).HandleAsync(id, content, by, stop));

    public Task SaveAsync(Guid id, PostContent content, Actor by, DateTimeOffset at, CancellationToken stop) =>
        PlayAsync(at, async () => await new SaveDraft(Desk, Write).HandleAsync(id, (await PostAsync(id, stop)).Version, content, by, stop));

    public Task SubmitAsync(Guid id, string note, Actor by, DateTimeOffset at, CancellationToken stop) =>
        PlayAsync(at, async () => await Reviews.Submit.HandleAsync(id, (await PostAsync(id, stop)).Version, note, by, stop));

    public async Task SendBackAsync(Guid id, string reason, IReadOnlyList<EditReason> why, Actor by, DateTimeOffset at, CancellationToken stop)
    {
        await SeeAsync(id, by, at - TimeSpan.FromMinutes(1), stop);
        await PlayAsync(at, async () => await new RequestChanges(new TakeMove(Desk, Move), Reviews.Reach, Cut, Reviews.Lesson).HandleAsync(id, (await PostAsync(id, stop)).Version, reason, by, stop, why));
    }

    public async Task ApproveAsync(Guid id, string note, Actor by, DateTimeOffset at, CancellationToken stop, IReadOnlyList<EditReason>? why = null)
    {
        await SeeAsync(id, by, at - TimeSpan.FromMinutes(1), stop);
        await PlayAsync(at, async () =>
        {
            var post = await PostAsync(id, stop);
            var hash = await Cut.HashAsync(post, post.Content(), stop);
            return await Reviews.Approve.HandleAsync(id, post.Version, hash, note, by, stop, why);
        });
    }

    /// <summary>After an approver's yes the author is asked, where the approver changed what the post says.</summary>
    public async Task<bool> WaitsForAuthorAsync(Guid id, CancellationToken stop) => (await PostAsync(id, stop)).Stage is PostStage.InReview;

    public Task PolicyAsync(PolicyInput input, Actor by, DateTimeOffset at, CancellationToken stop) =>
        PlayAsync(at, async () => await Reviews.Policy.HandleAsync(input, by, stop));

    public Task ClaimAsync(Guid id, Actor by, DateTimeOffset at, CancellationToken stop) =>
        PlayAsync(at, async () => await Reviews.Claim.HandleAsync(id, by, stop));

    public Task ArchiveAsync(Guid id, string note, Actor by, DateTimeOffset at, CancellationToken stop) =>
        PlayAsync(at, async () => await new ArchivePost(new TakeMove(Desk, Move)).HandleAsync(id, (await PostAsync(id, stop)).Version, note, by, stop));

    public Task TrashAsync(Guid id, Actor by, DateTimeOffset at, CancellationToken stop) =>
        PlayAsync(at, async () => await new TrashPost(db, Desk, Move, audit, [], clock).HandleAsync(id, by, stop));

    public async Task<Guid> CommentAsync(Guid id, CommentAbout about, string text, Actor by, DateTimeOffset at, CancellationToken stop)
    {
        var thread = Guid.Empty;
        await SeeAsync(id, by, at - TimeSpan.FromMinutes(4), stop);
        await PlayAsync(at, async () =>
        {
            var added = await Comments.Add.HandleAsync(PostDocument.Name, id, about, text, by, stop);
            thread = added.Succeeded ? added.Value : thread;
            return added;
        });
        return thread;
    }

    /// <param name="change">Words that shall become other words, in the text.</param>
    public async Task SuggestAsync(Guid id, (string From, string To) change, string note, Actor by, DateTimeOffset at, CancellationToken stop)
    {
        await SeeAsync(id, by, at - TimeSpan.FromMinutes(3), stop);
        await PlayAsync(at, async () =>
        {
            var post = await PostAsync(id, stop);
            return await Comments.Suggest.HandleAsync(id, new SuggestedText("body", post.Body.Replace(change.From, change.To, StringComparison.Ordinal), note, Version: post.Version), by, stop);
        });
    }

    public async Task ReplyAsync(Guid id, Guid thread, string text, Actor by, DateTimeOffset at, CancellationToken stop)
    {
        await SeeAsync(id, by, at - TimeSpan.FromMinutes(2), stop);
        await PlayAsync(at, async () => await Comments.Reply.HandleAsync(PostDocument.Name, id, thread, text, by, stop));
    }

    public Task ResolveAsync(Guid id, Guid thread, Actor by, DateTimeOffset at, CancellationToken stop) => PlayAsync(at, async () =>
        await Comments.Resolve.HandleAsync(PostDocument.Name, id, thread, (await db.Set<CommentThread>().SingleAsync(t => t.Id == thread, stop)).Version, by, stop));

    /// <summary>The review page was opened.</summary>
    private async Task SeeAsync(Guid id, Actor by, DateTimeOffset at, CancellationToken stop)
    {
        clock.Now = at;
        var post = await PostAsync(id, stop);
        var remember = new RememberSighting(db, clock, NullLogger<RememberSighting>.Instance);
        await remember.HandleAsync(post.View(), [await Cut.HashAsync(post, post.Content(), stop)], by, stop);
    }

    private PostDesk Desk => new(db, people);

    private MovePost Move => new(db, audit, ids, clock);

    private CutRevision Cut => new(db, new CompleteContent(db, media, new NetworksInUse(composers, [new StoryNetworks()]), new WrittenVariants(composers)), new TraceSuggestions(db), ids, clock);

    private WriteDraft Write => new(db, Desk, Cut, new EndEpoch(db, new RoomLog(db, ids, clock), clock), audit, Comments.Follow, Reviews.Reach, clock);

    private StoryComments Comments => new(db, Desk, office.Markdown, composers, Cut, office.Actors, audit, clock);

    private StoryReviews Reviews => new(db, Desk, media, composers, audit, office, clock);

    private async Task PlayAsync(DateTimeOffset at, Func<Task<Result>> scene)
    {
        clock.Now = at;
        var result = await scene();
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"The demo story is refused: {result.Error.Code}. {result.Error.Message}");
        }
    }

    private Task<Post> PostAsync(Guid id, CancellationToken stop) => db.Set<Post>().SingleAsync(p => p.Id == id, stop);
}
