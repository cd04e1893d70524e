using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.Forecasts;

internal enum ForecastWeight
{
    /// <summary>It goes out, with something to know.</summary>
    Warns,

    /// <summary>It waits for a person.</summary>
    Held,

    /// <summary>It fails.</summary>
    Fails,
}

/// <param name="Code">Stable: <c>forecast.token-ends</c>.</param>
/// <param name="Message">Why, with the next step.</param>
internal sealed record ForecastFinding(string Code, ForecastWeight Weight, string Message);

/// <summary>One publication of the days to come, and what stands in its way.</summary>
internal sealed record ForecastRow(Publication Publication, string Channel, IReadOnlyList<ForecastFinding> Findings)
{
    public ForecastWeight? Worst => Findings.Count == 0 ? null : Findings.Max(f => f.Weight);
}

/// <param name="More">There are more than were looked at.</param>
internal sealed record Forecast(IReadOnlyList<ForecastRow> Rows, bool More)
{
    public int Failing => Rows.Count(r => r.Worst is ForecastWeight.Fails);

    public int Held => Rows.Count(r => r.Worst is ForecastWeight.Held);
}
