using ContentHub.Http.Api;
using ContentHub.Posts.Steps;

namespace ContentHub.Posts.Api;

/// <param name="Kind">agreed, skipped, or kept: an earlier "yes" that stands.</param>
/// <param name="For">In whose place, besides their own.</param>
/// <param name="Since">What changed since a "yes" that stands; empty otherwise.</param>
internal sealed record DecisionResource(string Who, IReadOnlyList<string> For, string Kind, string Note, DateTimeOffset At, string Since);

/// <param name="State">done, skipped, now or later.</param>
/// <param name="Asks">Who decides, in words; empty when nobody could.</param>
internal sealed record StepResource(string Name, string State, string Asks, IReadOnlyList<DecisionResource> Decisions, DateTimeOffset? DueAt, bool Overdue);

/// <summary>The review of a post.</summary>
/// <param name="Policy">Name of the policy that it is held under; empty for a post in no review.</param>
/// <param name="Mode">none, optional, required or multiLevel.</param>
/// <param name="MayDecide">You are asked now.</param>
internal sealed record ReviewResource(Guid PostId, string Policy, string Mode, IReadOnlyList<StepResource> Steps, string? ClaimedBy, DateTimeOffset? ClaimedUntil, bool MayDecide)
{
    public static ReviewResource Of(ReviewTrack track) => new(
        track.PostId, track.Policy, ApiAnswers.Word(track.Mode),
        [
            .. track.Steps.Select(s => new StepResource(
                s.Name, ApiAnswers.Word(s.Place), s.Asks, [.. s.Decisions.Select(d => new DecisionResource(d.Who, d.For, ApiAnswers.Word(d.Kind), d.Note, d.At, d.Since))], s.DueAt, s.Overdue)),
        ],
        track.Claim?.Who, track.Claim?.Until, track.MayDecide);
}
