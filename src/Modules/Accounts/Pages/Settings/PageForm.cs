using ContentHub.Accounts.Settings;

namespace ContentHub.Accounts.Pages.Settings;

internal sealed class PageForm
{
    public string? Title { get; set; }

    public string? Slug { get; set; }

    public string? Body { get; set; }

    public bool InFooter { get; set; } = true;

    public int Version { get; set; }

    public PageInput ToInput(Guid? id) => new(id, (Slug ?? "").Trim(), Title ?? "", Body ?? "", InFooter, Version);
}
