using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Lessons;

internal sealed record ReasonUnknown() : Error(
    "lesson.reason-unknown", "Choose among tone, claim, structure, length, search and style.", ErrorKind.Invalid, "Reasons");

internal sealed record LessonNotYours() : Error(
    "lesson.not-yours", "Who edited or decided says why, and who said it may change it. You can answer with a comment.", ErrorKind.Forbidden);

internal sealed record LessonChangedElsewhere() : Error(
    "lesson.changed-elsewhere", "Somebody else wrote down why in the meantime. Look at theirs, then save yours again.", ErrorKind.Conflict);
