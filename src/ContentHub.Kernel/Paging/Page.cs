namespace ContentHub.Kernel.Paging;

/// <summary>One stretch of a list. Paging is by key, never by offset: the cost of a page does not grow with its number.</summary>
/// <param name="Items">At most the size that was asked for.</param>
/// <param name="Next">Opaque cursor of the next page; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
