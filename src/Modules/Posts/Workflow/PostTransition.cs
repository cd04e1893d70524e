using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Workflow;

/// <summary>Whose post it must be, besides the permission.</summary>
internal enum Whose
{
    Anyones,

    /// <summary>The author or the holder.</summary>
    Own,

    /// <summary>The author, the holder, or somebody who may edit everybody's posts.</summary>
    OwnOrEditors,

    /// <summary>Neither the author nor the holder.</summary>
    SomeoneElses,
}

/// <summary>A row of the editorial machine.</summary>
internal sealed record PostTransition(
    PostStage From, PostAction Action, PostStage To, Permission Permission, Whose Whose = Whose.Anyones, bool NeedsReason = false);
