using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Steps;

internal sealed record NotYourStep(string Step) : Error(
    "review.not-your-step", $"It waits at the step “{Step}”, which others decide. The page says who.", ErrorKind.Forbidden);

internal sealed record WaitsForAuthor(string Author) : Error(
    "review.waits-for-author", $"Somebody else changed what the post says, so {Author} has to agree. Ask them, or put back what they wrote.", ErrorKind.Forbidden);

internal sealed record DecidedAlready(string Step) : Error(
    "review.decided-already", $"You agreed to “{Step}” already. Somebody else is next.", ErrorKind.Conflict);

internal sealed record ClaimedByOther(string Who) : Error(
    "review.claimed", $"{Who} is looking at it already. You may still decide, or ask them.", ErrorKind.Conflict);

internal sealed record CannotDecideForYou() : Error(
    "review.cannot-delegate-to", "Choose somebody else who may review posts and did not write this one.", ErrorKind.Invalid, "To");

internal sealed record NothingToClaim() : Error(
    "review.moved-on", "The review has moved on. Look at it again.", ErrorKind.Conflict);

internal sealed record NotOptional() : Error(
    "review.not-optional", "The policy of this post does not allow skipping its review.", ErrorKind.Conflict);

internal sealed record SkipReasonMissing() : Error(
    "review.reason-missing", "Say why nobody else has to look at it. It is kept.", ErrorKind.Invalid, "Note");
