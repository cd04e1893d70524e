using ContentHub.Kernel.People;

namespace ContentHub.Kernel.Modules;

/// <summary>A number beside a line of the side bar: how many things wait there for this person. Must be cheap: it is asked with every page.</summary>
public interface INavigationCounter
{
    /// <summary>Key in the page and in the live counts: <c>review</c>.</summary>
    string Key { get; }

    /// <summary>The <see cref="NavigationItem.Page"/> that it stands beside.</summary>
    string Page { get; }

    Task<int> CountAsync(Actor actor, CancellationToken stop);
}
