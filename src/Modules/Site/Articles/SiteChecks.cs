using System.Text.RegularExpressions;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;

namespace ContentHub.Site.Articles;

/// <summary>What a post needs before it can stand on the site: the same rules in the editor and at the moment of sending.</summary>
internal static partial class SiteChecks
{
    public static IEnumerable<Error> Of(PostContent content)
    {
        if (Readable.Line(content.Title).Length == 0)
        {
            yield return new TitleMissing();
        }

        if (content.Slug.Length > 200 || !Usable().IsMatch(content.Slug))
        {
            yield return new SlugUnusable(content.Slug.Length > 60 ? content.Slug[..60] + "…" : content.Slug);
        }
    }

    [GeneratedRegex(@"^[\p{Ll}\p{Lo}\p{Nd}]+(-+[\p{Ll}\p{Lo}\p{Nd}]+)*\z")]
    private static partial Regex Usable();
}
