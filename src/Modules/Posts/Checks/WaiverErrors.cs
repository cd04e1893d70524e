using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Checks;

internal sealed record WaiverReasonMissing() : Error(
    "waiver.reason-missing", "Say in a few words why this may stay.", ErrorKind.Invalid, "Reason");

internal sealed record WaiverReasonTooLong() : Error(
    "waiver.reason-too-long", $"A reason has at most {WaiveFinding.LongestReason} characters.", ErrorKind.TooLarge, "Reason");

internal sealed record FindingGone() : Error(
    "waiver.finding-gone", "The text has changed and this is not found in it any more. There is nothing to waive.", ErrorKind.Conflict);

internal sealed record NotWaivable() : Error(
    "waiver.must-be-mended", "This has to be mended before the post can be approved; it can't be waived.", ErrorKind.Conflict);
