using System.Reflection;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Demo;

/// <summary>A post of the story: a Markdown file with a few lines of front matter, embedded in the assembly.</summary>
internal sealed record StoryText(IReadOnlyDictionary<string, string> Front, string Body)
{
    private const string Arrow = " => ";

    public string Author => Of("author");

    /// <summary>What the reviewer asked for, where the story has a second round.</summary>
    public string Ask => Of("ask");

    public string Answer => Of("answer");

    public string Note => Of("note");

    /// <summary>What the reviewer said with their own edits.</summary>
    public string Said => Of("said");

    /// <summary>Why the reviewer asked or edited.</summary>
    public IReadOnlyList<EditReason> Why => [.. Of("why").Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(w => Enum.Parse<EditReason>(w, ignoreCase: true))];

    /// <summary>True when the first version read differently.</summary>
    public bool WasDifferent => Edits.Length > 0;

    private string[] Edits => [.. new[] { "was", "was2", "was3", "was4", "was5" }.Select(Of).Where(w => w.Contains(Arrow, StringComparison.Ordinal))];

    /// <param name="number">1 to 40.</param>
    public static StoryText Read(int number)
    {
        var name = $"ContentHub.Posts.Demo.Texts.{number:D2}.md";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        var parts = reader.ReadToEnd().ReplaceLineEndings("\n").Split("---\n", 3);
        var front = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1].Trim() : "");
        return new StoryText(front, parts[2].Trim() + "\n");
    }

    public PostContent Content(bool withCover) => new()
    {
        Title = Of("title"),
        Summary = Of("summary"),
        Body = Body,
        Tags = Of("tags").Split(", ", StringSplitOptions.RemoveEmptyEntries),
        AuthorId = Guid.Empty,
        Language = Front.GetValueOrDefault("language", "en"),
        Cover = withCover && Cover is { } cover ? new CoverImage(cover, Of("alt")) : null,
        Disclosure = Of("disclosure"),
    };

    /// <summary>The content as it was first written.</summary>
    public PostContent FirstContent(bool withCover)
    {
        var final = Content(withCover);
        return final with { Body = Edits.Select(e => e.Split(Arrow, 2)).Aggregate(final.Body, (body, e) => body.Replace(e[1], e[0], StringComparison.Ordinal)) };
    }

    public Guid? Cover => Front.TryGetValue("cover", out var number) ? DemoAssets.Cover(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)) : null;

    private string Of(string key) => Front.GetValueOrDefault(key, "");
}
