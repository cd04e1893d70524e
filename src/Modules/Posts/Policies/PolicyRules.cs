using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.EditClasses;

namespace ContentHub.Posts.Policies;

/// <summary>What a policy may be. Each refusal about a step names it.</summary>
internal static class PolicyRules
{
    public static IEnumerable<Error> Check(PolicyInput input, Crowd crowd)
    {
        if (input.Name.Length is 0 or > PolicyInput.LongestName)
        {
            yield return new PolicyNameOutOfRange();
        }

        if (input.Id != DefaultPolicy.Id && input.When.IsAlways)
        {
            yield return new PolicyForEveryPost();
        }

        if (!Fits(input.When))
        {
            yield return new PolicyConditionTooLong();
        }

        if (!Enum.IsDefined(input.Mode) || !CountFits(input))
        {
            yield return new PolicyStepsDoNotFit(input.Mode);
        }

        if (input.Steps.Count > 0 && !input.Steps.Any(s => s.When.IsAlways))
        {
            yield return new PolicyStepForEveryPostMissing();
        }

        foreach (var rule in input.Edits)
        {
            if (rule.Effect is EditEffect.Keeps && !EditRule.MayKeep(rule.Class))
            {
                yield return new EditNeverSmall(rule.Class);
            }

            if (!Enum.IsDefined(rule.Effect) || (rule.Effect is EditEffect.ReopensStep && (rule.Step < 0 || rule.Step >= input.Steps.Count)))
            {
                yield return new EditReopensNoStep(rule.Class);
            }
        }

        for (var i = 0; i < Math.Min(input.Steps.Count, PolicyInput.MostSteps); i++)
        {
            foreach (var error in Check(i + 1, input.Steps[i], crowd))
            {
                yield return error;
            }
        }
    }

    private static bool CountFits(PolicyInput input) => input.Mode switch
    {
        ReviewMode.None => input.Steps.Count == 0,
        ReviewMode.Optional => input.Steps.Count is > 0 and <= PolicyInput.MostSteps,
        ReviewMode.Required => input.Steps.Count == 1,
        ReviewMode.MultiLevel => input.Steps.Count is > 1 and <= PolicyInput.MostSteps,
    };

    private static IEnumerable<Error> Check(int number, PolicyStep step, Crowd crowd)
    {
        if (step.Name.Length is 0 or > PolicyInput.LongestName)
        {
            yield return new StepNameOutOfRange(number);
            yield break;
        }

        if (!Fits(step.When))
        {
            yield return new StepConditionTooLong(step.Name);
        }

        if (step.DueHours is < 1 or > PolicyInput.MostHours)
        {
            yield return new StepDueOutOfRange(step.Name);
        }

        if (step.Escalate is not null && step.DueHours is null)
        {
            yield return new StepEscalatesWithoutDue(step.Name);
        }

        if (step.Escalate is { } also && (!Known(also) || crowd.Able(also).Count == 0))
        {
            yield return new StepEscalatesToNobody(step.Name);
        }

        if (Unsatisfiable(step, crowd) is { } error)
        {
            yield return error;
        }
    }

    /// <summary>Whoever wrote a post never decides on it, so "two of two" fails as soon as one of them writes.</summary>
    private static Error? Unsatisfiable(PolicyStep step, Crowd crowd)
    {
        var able = Known(step.Who) ? crowd.Able(step.Who) : [];
        if (able.Count == 0)
        {
            return new StepAsksNobody(step.Name);
        }

        if (step.HowMany is not HowMany.AtLeast)
        {
            return Enum.IsDefined(step.HowMany) ? null : new StepAsksNobody(step.Name);
        }

        var worst = able.Count - (able.Any(p => p.Can(PostsPermissions.Write)) ? 1 : 0);
        return step.Least < 1 || step.Least > able.Count ? new StepAsksTooMany(step.Name, step.Least, able.Count)
            : step.Least > worst ? new StepFailsForItsOwn(step.Name, step.Least, able.Count)
            : null;
    }

    private static bool Known(Who who) => who.Kind switch
    {
        WhoKind.Permission => who.Permission == PostsPermissions.Approve.Name || who.Permission == PostsPermissions.Review.Name,
        WhoKind.Team => who.TeamId is not null,
        WhoKind.People => who.PersonIds.Count is > 0 and <= PolicyInput.MostPeople,
        _ => false,
    };

    private static bool Fits(Condition when) =>
        when.Tags.Count + when.Words.Count <= PolicyInput.MostWords && when.Channels.Count <= PolicyInput.MostWords
        && when.Tags.Concat(when.Words).All(w => w.Length <= PolicyInput.LongestWord && w.Any(char.IsLetterOrDigit));
}
