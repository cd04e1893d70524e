using ContentHub.Posts.Templates;

namespace ContentHub.Posts.Pages.Templates;

internal sealed class TemplateForm
{
    public string? Name { get; set; }

    public string? Sentence { get; set; }

    public int Version { get; set; }

    public List<PartForm> Sections { get; set; } = [];

    public static TemplateForm Of(TemplateView template) => new()
    {
        Name = template.Name,
        Sentence = template.Sentence,
        Version = template.Version,
        Sections = [.. template.Sections.Select(s => new PartForm { Heading = s.Heading, Guidance = s.Guidance, Words = s.Words, Answers = [.. s.Answers] })],
    };

    public TemplateInput Input(Guid? id) => new(id, Name ?? "", Sentence ?? "",
        [.. Sections.Take(SaveTemplate.MostSections + 1).Select(s => new TemplateSection(s.Heading ?? "", s.Guidance ?? "", s.Words ?? 0, [.. s.Answers.Where(Enum.IsDefined).Distinct()]))], Version);

    /// <summary>"add", "up:2", "drop:2": a button that changes the parts and saves nothing.</summary>
    public void Rearrange(string what)
    {
        var at = int.TryParse(what.Split(':')[^1], out var index) && index >= 0 && index < Sections.Count ? index : -1;
        if (what == "add" && Sections.Count < SaveTemplate.MostSections)
        {
            Sections.Add(new PartForm());
        }
        else if (what.StartsWith("up:", StringComparison.Ordinal) && at > 0)
        {
            (Sections[at - 1], Sections[at]) = (Sections[at], Sections[at - 1]);
        }
        else if (what.StartsWith("drop:", StringComparison.Ordinal) && at >= 0)
        {
            Sections.RemoveAt(at);
        }
    }

    internal sealed class PartForm
    {
        public string? Heading { get; set; }

        public string? Guidance { get; set; }

        public int? Words { get; set; }

        public List<Question> Answers { get; set; } = [];
    }
}
