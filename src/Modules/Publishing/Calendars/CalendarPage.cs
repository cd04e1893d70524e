namespace ContentHub.Publishing.Calendars;

/// <param name="Items">As many as the view has room for.</param>
/// <param name="Count">How many there are.</param>
internal sealed record CalendarDay(DateOnly Day, IReadOnlyList<CalendarItem> Items, int Count)
{
    public int More => Count - Items.Count;

    /// <summary>Why nothing new should go out on this day; empty when it may.</summary>
    public string KeptFree { get; init; } = "";
}

/// <param name="Days">Every day of the span, in order.</param>
/// <param name="Cut">There is more than the calendar counts: the numbers are of the earliest ones.</param>
internal sealed record CalendarPage(CalendarSpan Span, IReadOnlyList<CalendarDay> Days, bool Cut)
{
    public int Count => Days.Sum(d => d.Count);
}
