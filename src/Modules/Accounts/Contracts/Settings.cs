using ContentHub.Kernel.Events;

namespace ContentHub.Accounts.Contracts;

/// <summary>What the whole hub agrees on. Edited under Settings; read through <see cref="ISettings"/>.</summary>
public sealed record CompanySettings
{
    public string CompanyName { get; init; } = "My company";

    /// <summary>One line under the name on the public site.</summary>
    public string Tagline { get; init; } = "";

    /// <summary>Public base address without a trailing slash: <c>https://blog.example.com</c>. Empty: taken from the request where there is one, else <c>http://localhost:5080</c>.</summary>
    public string BaseAddress { get; init; } = "";

    public Guid? LogoAssetId { get; init; }

    /// <summary>IANA zone for schedules of people who have not chosen one.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";

    /// <summary>BCP 47, default language of posts and of the public site: <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The company's own names (itself, products, services) spelled as they are meant; texts that spell them otherwise are pointed out. At most 100 of 60 characters.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>In <see cref="TimeZone"/>.</summary>
    public WorkingHours WorkingHours { get; init; } = new();

    /// <summary>Public navigation in order.</summary>
    public IReadOnlyList<NavigationLink> Navigation { get; init; } = [];
}

/// <param name="Label">What the reader sees.</param>
/// <param name="Target">A path on the site without leading slash (<c>tag/pricing</c>, <c>about</c>) or an absolute http(s) address.</param>
public sealed record NavigationLink(string Label, string Target);

/// <summary>A static page of the public site (About, Imprint, Privacy).</summary>
/// <param name="Slug">Path on the site.</param>
/// <param name="Title">Heading.</param>
/// <param name="Body">Markdown.</param>
/// <param name="InFooter">Linked at the foot of every page.</param>
public sealed record StaticPage(Guid Id, string Slug, string Title, string Body, bool InFooter, DateTimeOffset UpdatedAt);

/// <summary>Reads settings; cached until they change, on every instance.</summary>
public interface ISettings
{
    Task<CompanySettings> CompanyAsync(CancellationToken stop);

    Task<IReadOnlyList<StaticPage>> PagesAsync(CancellationToken stop);

    /// <summary>Absolute public address of this hub with a trailing slash: the setting, else the first configured listening address.</summary>
    Task<Uri> BaseAddressAsync(CancellationToken stop);
}

/// <summary>Company settings, navigation or a static page changed: caches of pages are stale.</summary>
public sealed record SettingsChanged(string Section) : DomainEvent;

/// <summary>A person's name, photo, biography or title changed.</summary>
public sealed record ProfileChanged(Guid PersonId) : DomainEvent;

/// <summary>A person left: sessions and tokens are ended, their work was handed to <paramref name="HandedTo"/>.</summary>
public sealed record PersonDeactivated(Guid PersonId, Guid? HandedTo) : DomainEvent;
