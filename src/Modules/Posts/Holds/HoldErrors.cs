using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Holds;

internal sealed record HeldBySomeone(string Who) : Error(
    "hold.held-by-someone", $"{Who} is writing here just now. You can read along, or take over.", ErrorKind.Locked);

internal sealed record WrittenTogether(string Who) : Error(
    "hold.written-together", $"Others write here together just now: {Who}. Load the page again to write with them.", ErrorKind.Locked);

internal sealed record NotYoursToEdit() : Error(
    "hold.not-yours-to-edit", "You may read this document but not change it, so there is nothing to hold.", ErrorKind.Forbidden);
