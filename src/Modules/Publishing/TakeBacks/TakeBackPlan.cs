using System.Security.Cryptography;
using System.Text;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.TakeBacks;

internal enum TakeBackKind
{
    /// <summary>Not sent yet: it is cancelled.</summary>
    Cancel,

    /// <summary>It was sent at least once and did not end well: it is cancelled here, and may stand there, or a part of it.</summary>
    CancelAndLook,

    /// <summary>It stands there and is deleted or unpublished.</summary>
    Withdraw,

    /// <summary>It stands there, and only a person can remove it.</summary>
    ByHand,

    /// <summary>It is just on its way, or nobody knows yet.</summary>
    Wait,

    /// <summary>Somebody's own account.</summary>
    NotYours,
}

/// <param name="Changes">What the channel says of itself.</param>
internal sealed record TakeBackLine(Publication Publication, string Channel, TakeBackKind Kind, string Changes)
{
    public bool Runs => Kind is TakeBackKind.Cancel or TakeBackKind.CancelAndLook or TakeBackKind.Withdraw;
}

/// <summary>What taking a post back means on each channel, before anything is done.</summary>
internal sealed record TakeBackPlan(PostView Post, IReadOnlyList<TakeBackLine> Lines)
{
    /// <summary>Tells whether the plan that a person saw is still this one.</summary>
    public string Stamp => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines.Select(l => $"{l.Publication.Id} {l.Publication.State} {l.Kind}")))))[..16];
}
