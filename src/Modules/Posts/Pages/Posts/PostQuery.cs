using System.Globalization;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Reading;
using Microsoft.AspNetCore.Mvc;

namespace ContentHub.Posts.Pages.Posts;

/// <summary>The filters of the list as they stand in the address. What can't be read is no filter.</summary>
internal sealed record PostQuery
{
    [FromQuery(Name = "text")]
    public string? Text { get; init; }

    /// <summary>A stage, or <c>trash</c>.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    [FromQuery(Name = "author")]
    public string? Author { get; init; }

    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    [FromQuery(Name = "language")]
    public string? Language { get; init; }

    [FromQuery(Name = "from")]
    public string? From { get; init; }

    [FromQuery(Name = "to")]
    public string? To { get; init; }

    [FromQuery(Name = "after")]
    public string? After { get; init; }

    public bool Trash => State == "trash";

    public bool MoreIsSet => Set(Tag) || Set(Language) || Set(From) || Set(To);

    public PostListFilter Filter(Actor by) => new()
    {
        Text = Text ?? "",
        Stage = StageOf(State),
        AuthorId = Guid.TryParse(Author, out var author) ? author : null,
        Tag = Tag ?? "",
        Language = Language ?? "",
        From = Day(From, by, 0),
        To = Day(To, by, 1),
        Trash = Trash,
        After = After,
    };

    public static PostStage? StageOf(string? state) => Enum.GetValues<PostStage>().Cast<PostStage?>()
        .FirstOrDefault(s => string.Equals(s.ToString(), state, StringComparison.OrdinalIgnoreCase));

    /// <summary>Route values of the same list without one filter, or with another page.</summary>
    public Dictionary<string, string> Without(string? name, string? after = null)
    {
        var all = new (string Name, string? Value)[]
        {
            ("text", Text), ("state", State), ("author", Author), ("tag", Tag), ("language", Language), ("from", From), ("to", To), ("after", after),
        };
        return all.Where(v => Set(v.Value) && v.Name != name).ToDictionary(v => v.Name, v => v.Value!);
    }

    private static bool Set(string? value) => !string.IsNullOrWhiteSpace(value);

    private static DateTimeOffset? Day(string? text, Actor by, int add)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 1900 or > 9000)
        {
            return null;
        }

        return LocalDay.StartOf(day.AddDays(add), by.TimeZone);
    }
}
