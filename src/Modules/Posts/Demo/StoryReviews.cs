using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Time;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Comparing;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.EditClasses;
using ContentHub.Posts.Lessons;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Suggestions;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Demo;

/// <summary>What reviews and their policies need besides: whom they ask, when work is done, what blocks.</summary>
internal sealed record StoryOffice(
    ISettings Settings, IActors Actors, ITeams Teams, IAbsences Absences, IEnumerable<IApprovalGate> Gates, RunChecks Checks, PostMarkdown Markdown, ClassifyEdit Classify);

/// <summary>The use cases of reviews on the story's clock.</summary>
internal sealed class StoryReviews(
    HubDbContext db, PostDesk desk, IMedia media, IEnumerable<IVariantComposer> composers, IAudit audit, StoryOffice office, StoryClock clock)
{
    private readonly Ids ids = new(clock);

    public ReachStep Reach => new(db, Shelf, Facts, Crowd, Open, Author, Cut, office.Settings, ids, clock);

    public SubmitPost Submit => new(desk, Move, Cut, Reach, Sign, Lesson);

    public ApprovePost Approve => new(desk, Cut, Open, Reach, Sign, Lesson, audit, clock);

    public GiveLesson Lesson => new(db, new OwnText(db), new WrittenVariants(composers), new CompareContents(office.Markdown, composers), ids, clock);

    public ClaimReview Claim => new(db, desk, new CurrentReview(db, desk, Cut, Open), clock);

    public SavePolicy Policy => new(db, Crowd, audit, ids, clock);

    private ReadFacts Facts => new(db, office.Markdown);

    private GatherCrowd Crowd => new(office.Actors, office.Teams, office.Absences);

    private PolicyShelf Shelf => new(db, Facts);

    private AskAuthor Author => new(db, new OwnText(db), Cut, office.Classify);

    private OpenReview Open => new(db, Shelf, Facts, Crowd, new CarryDecisions(db, Cut, office.Classify), Author);

    private MovePost Move => new(db, audit, ids, clock);

    private CutRevision Cut => new(db, new CompleteContent(db, media, new NetworksInUse(composers, [new StoryNetworks()]), new WrittenVariants(composers)), new TraceSuggestions(db), ids, clock);

    private SignPost Sign => new(db, Move, Cut, office.Gates, office.Checks, ids, clock);
}
