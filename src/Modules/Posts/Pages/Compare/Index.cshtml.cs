using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Comparing;
using ContentHub.Posts.Trails;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Compare;

/// <summary>Two revisions of a post, or one and the working copy, beside or inside each other.</summary>
internal sealed class IndexModel(ComparePost compare, IMedia media, RememberSighting remember) : PageModel
{
    public const string Inline = "inline";
    public const string Side = "side";
    public const string Markdown = "markdown";

    public Comparison Found { get; private set; } = null!;

    /// <summary>Pictures of the hub that are shown small.</summary>
    public IReadOnlyDictionary<Guid, AssetView> Pictures { get; private set; } = new Dictionary<Guid, AssetView>();

    /// <summary>How it is shown; an unknown word means inline.</summary>
    public string Look { get; private set; } = Inline;

    public string Zone => HttpContext.Actor().TimeZone;

    public async Task<IActionResult> OnGetAsync(Guid id, string? from, string? to, string? view, CancellationToken stop)
    {
        // "" is what the form sends for "now"; a number that is none is a revision that is not there.
        if (!Number(from, out var first) || !Number(to, out var last))
        {
            return NotFound();
        }

        Look = view is Side or Markdown ? view : Inline;
        var found = await compare.HandleAsync(id, first, last, Look is Markdown, HttpContext.Actor(), stop);
        if (!found.Succeeded)
        {
            return this.Instead(found) ?? NotFound();
        }

        Found = found.Value;
        await remember.HandleAsync(Found.Post, Found.Hashes, HttpContext.Actor(), stop);
        Pictures = await media.FindManyAsync([.. FieldsView.PicturesOf(Found.Fields, Found.Sections).Distinct().Take(60)], stop);
        return Page();
    }

    private static bool Number(string? text, out int? number)
    {
        number = int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        return number is not null || string.IsNullOrEmpty(text);
    }
}
