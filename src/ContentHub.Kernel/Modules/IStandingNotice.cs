using ContentHub.Kernel.People;

namespace ContentHub.Kernel.Modules;

/// <summary>Extension point: a sentence above every page of the hub while something holds for everybody. Must be cheap: it is asked with every page.</summary>
public interface IStandingNotice
{
    /// <summary>Null when there is nothing to say.</summary>
    Task<StandingNotice?> ForAsync(Actor actor, CancellationToken stop);
}

/// <param name="Kind"><c>info</c>, <c>warn</c> or <c>danger</c>.</param>
/// <param name="Page">Razor page where something can be done about it, with <paramref name="Label"/> as its link; null where this person can't.</param>
public sealed record StandingNotice(string Sentence, string Kind, string? Page, string Label = "");
