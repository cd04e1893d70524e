using ContentHub.Kernel.Results;
using ContentHub.Posts.EditClasses;

namespace ContentHub.Posts.Policies;

internal sealed record PolicyNameOutOfRange() : Error(
    "policy.name-out-of-range", $"Name the policy, in at most {PolicyInput.LongestName} characters.", ErrorKind.Invalid, "Name");

internal sealed record PolicyForEveryPost() : Error(
    "policy.for-every-post", "Say which posts this policy is for. What counts for all others is the last policy of the list.", ErrorKind.Invalid, "When");

internal sealed record PolicyConditionTooLong() : Error(
    "policy.condition-too-long", "Tags and words have letters or digits and at most 80 characters each; 200 fit.", ErrorKind.Invalid, "When");

internal sealed record PolicyStepsDoNotFit(ReviewMode Mode) : Error(
    "policy.steps-do-not-fit",
    Mode switch
    {
        ReviewMode.Required => "A required review has exactly one step. Choose several steps if more people look at it in turn.",
        ReviewMode.MultiLevel => $"Several steps means from 2 to {PolicyInput.MostSteps}.",
        ReviewMode.Optional => $"An optional review has from 1 to {PolicyInput.MostSteps} steps.",
        _ => "Choose how posts are reviewed.",
    },
    ErrorKind.Invalid, "Mode");

internal sealed record PolicyStepForEveryPostMissing() : Error(
    "policy.step-for-every-post-missing", "Each step has a condition, so some posts would go out without anybody looking. Let one step apply to every post, or choose “No review”.", ErrorKind.Invalid, "Steps");

internal sealed record StepNameOutOfRange(int Number) : Error(
    "policy.step-name-out-of-range", $"Step {Number} needs a name of at most {PolicyInput.LongestName} characters.", ErrorKind.Invalid, "Steps");

internal sealed record StepConditionTooLong(string Step) : Error(
    "policy.step-condition-too-long", $"{Step}: tags and words have letters or digits and at most 80 characters each; 200 fit.", ErrorKind.Invalid, "Steps");

internal sealed record StepDueOutOfRange(string Step) : Error(
    "policy.step-due-out-of-range", $"{Step}: it is due after 1 to {PolicyInput.MostHours} working hours, or never.", ErrorKind.Invalid, "Steps");

internal sealed record StepEscalatesWithoutDue(string Step) : Error(
    "policy.step-escalates-without-due", $"{Step}: somebody is asked when it is overdue, so say after how many hours it is due.", ErrorKind.Invalid, "Steps");

internal sealed record StepEscalatesToNobody(string Step) : Error(
    "policy.step-escalates-to-nobody", $"{Step}: nobody of those who are asked when it is overdue may review posts.", ErrorKind.Invalid, "Steps");

internal sealed record StepAsksNobody(string Step) : Error(
    "policy.step-asks-nobody", $"{Step}: nobody can satisfy this step. Whom it asks has to be active and to have a role that may review posts.", ErrorKind.Invalid, "Steps");

internal sealed record StepAsksTooMany(string Step, int Least, int Able) : Error(
    "policy.step-asks-too-many", $"{Step}: {Least} people have to agree, but {(Able == 1 ? "only one of those asked" : $"only {Able} of those asked")} may review posts.", ErrorKind.Invalid, "Steps");

internal sealed record StepFailsForItsOwn(string Step, int Least, int Able) : Error(
    "policy.step-fails-for-its-own", $"{Step}: {Least} of {Able} have to agree, so nobody could satisfy it for a post that one of them wrote. Ask for fewer, or for all: then the author does not count.", ErrorKind.Invalid, "Steps");

internal sealed record DefaultStays() : Error(
    "policy.default-stays", "This policy is for all posts that no other is for. Change it instead.", ErrorKind.Conflict);

internal sealed record EditNeverSmall(EditClass Class) : Error(
    "policy.edit-never-small", $"{EditWords.Name(Class)}: words that say something, numbers, names and links are never small. Somebody has to look at such an edit again.", ErrorKind.Invalid, "Edits");

internal sealed record EditReopensNoStep(EditClass Class) : Error(
    "policy.edit-reopens-no-step", $"{EditWords.Name(Class)}: the step that it reopens is gone. Choose another.", ErrorKind.Invalid, "Edits");
