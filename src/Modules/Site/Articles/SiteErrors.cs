using ContentHub.Kernel.Results;

namespace ContentHub.Site.Articles;

/// <summary>Another live post stands at this address.</summary>
internal sealed record SlugTaken(string Slug, string Title)
    : Error("site.slug-taken", $"The address “{Slug}” belongs to “{Title}”, which is live. Give this post another address, or withdraw the other one first.", ErrorKind.Conflict, "Slug");

/// <summary>The slug can't stand in an address.</summary>
internal sealed record SlugUnusable(string Slug)
    : Error("site.slug-unusable", $"“{Slug}” can’t be an address. Use lower-case letters, digits and hyphens, at most 200 of them.", ErrorKind.Invalid, "Slug");

/// <summary>There is no title to show.</summary>
internal sealed record TitleMissing()
    : Error("site.title-missing", "A post on the site needs a title.", ErrorKind.Invalid, "Title");
