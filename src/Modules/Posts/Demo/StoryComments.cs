using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Hunks;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Suggesting;
using ContentHub.Posts.Writing;

namespace ContentHub.Posts.Demo;

/// <summary>The use cases of comments on the story's clock.</summary>
internal sealed class StoryComments(HubDbContext db, PostDesk posts, PostMarkdown markdown, IEnumerable<IVariantComposer> composers, CutRevision cut, IActors actors, IAudit audit, StoryClock clock)
{
    private readonly Ids ids = new(clock);

    public FollowPost Follow => new(new FollowText(db), Text, new FollowHunks(db, Source));

    public AddComment Add => new(Desk, new FindMentions(actors), new BeginThread(db, Call, audit, ids, clock));

    public ReplyToThread Reply => new(db, Desk, new FindMentions(actors), Call, audit, ids, clock);

    public ResolveThread Resolve => new(db, Desk, Call, audit, clock);

    public SuggestChanges Suggest => new(db, new SuggestionDesk(db, posts), new KeepSuggestions(db, Source, audit, ids, clock), Source);

    private FieldSource Source => new(composers);

    private PostText Text => new(markdown, composers);

    private CallPeople Call => new(db, clock);

    private CommentDesk Desk => new(db, [new PostComments(db, posts, new PostDocument(db, posts), Text, cut)]);
}
