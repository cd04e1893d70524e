using ContentHub.Publishing.TrackedLinks;

namespace ContentHub.Publishing.Pages.Channels;

internal sealed class LinkForm
{
    public LinkKind Kind { get; set; }

    public string? Source { get; set; }

    public string? Medium { get; set; }

    public string? Campaign { get; set; }

    public string? Content { get; set; }

    public static LinkForm Of(LinkRule rule) => new() { Kind = rule.Kind, Source = rule.Source, Medium = rule.Medium, Campaign = rule.Campaign, Content = rule.Content };

    public LinkRule Rule() => new(Kind, Source ?? "", Medium ?? "", Campaign ?? "", Content ?? "");
}
