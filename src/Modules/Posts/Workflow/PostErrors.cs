using ContentHub.Posts.Drafts;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Workflow;

internal sealed record NotFromThisStage(PostAction Action, PostStage Stage) : Error(
    "post.not-from-this-state", $"This post is {StageWords.Of(Stage)}: {ActionWords.Verb(Action)} is not possible now. Load the page again to see what is.", ErrorKind.Conflict);

internal sealed record NotYourPost() : Error(
    "post.not-your-post", "Only the person who writes this post can do that. Ask for it to be handed to you.", ErrorKind.Forbidden);

internal sealed record OwnApproval() : Error(
    "post.own-approval", "You can't approve your own post. Somebody else has to look at it.", ErrorKind.Forbidden);

/// <summary>Readers would still find it, and nobody who looks at the hub would.</summary>
internal sealed record StillLive(string Where) : Error(
    "post.still-live", $"This post is live on {Where}. Withdraw it there first, then move it to the trash.", ErrorKind.Conflict);

internal sealed record OnItsWay(string Where) : Error(
    "post.on-its-way", $"This post is on its way to or from {Where}. Wait until that is settled, then try again.", ErrorKind.Conflict);

internal sealed record ReasonMissing() : Error(
    "post.reason-missing", "Say what should change, so that the author can act on it.", ErrorKind.Invalid, "Note");

internal sealed record NoteTooLong() : Error(
    "post.note-too-long", $"A note has at most {StageNote.MaxLength:N0} characters.", ErrorKind.TooLarge, "Note");

internal sealed record TitleMissing() : Error(
    "post.title-missing", "Give the post a title before you submit it.", ErrorKind.Invalid, "Title");

internal sealed record BodyMissing() : Error(
    "post.body-missing", "Write something before you submit the post.", ErrorKind.Invalid, "Body");

/// <summary>Decisions come too late when somebody else changed the post after the page was loaded.</summary>
internal sealed record SomeoneDecidedFirst(string Who, PostStage Stage) : Error(
    "post.someone-was-faster", $"{(Who == "You" ? "You changed this post in another window" : $"{Who} was faster")}: it is {StageWords.Of(Stage)} now. Look at it again and decide then.", ErrorKind.Conflict);

/// <summary>The version is the same, but a picture or a generated text changed what would be signed.</summary>
internal sealed record NotWhatYouSaw() : Error(
    "post.not-what-you-saw", "A picture or a text for a network changed after you opened this page. Look at it again and approve then.", ErrorKind.Conflict);

/// <summary>A check or a gate blocks the approval.</summary>
internal sealed record Objection(Finding Finding) : Error("post.objection", Finding.Message, ErrorKind.Conflict, Finding.Field);

internal sealed record NotApproved() : Error(
    "post.not-approved", "Nobody approved this revision. Only approved revisions are sent.", ErrorKind.Conflict);

internal sealed record HashDiffers(int Number) : Error(
    "post.hash-differs", $"Revision {Number} is not what was approved: its text or a picture differs from the signature. Approve the post again.", ErrorKind.Conflict);
