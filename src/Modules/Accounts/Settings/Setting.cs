namespace ContentHub.Accounts.Settings;

/// <summary>One section of settings as JSON.</summary>
internal sealed class Setting
{
    public required string Section { get; init; }

    public required string Body { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public int Version { get; set; }
}

/// <summary>A static page as it is stored.</summary>
internal sealed class SitePage
{
    public required Guid Id { get; init; }

    public required string Slug { get; set; }

    public required string Title { get; set; }

    public required string Body { get; set; }

    public bool InFooter { get; set; }

    public int Order { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public int Version { get; set; }
}

/// <summary>Names of the sections.</summary>
internal static class Sections
{
    public const string Company = "company";
    public const string Mail = "mail";
    public const string Proxy = "proxy";
    public const string Pages = "pages";
}
