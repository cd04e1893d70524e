using System.Globalization;
using System.Text;
using ContentHub.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.People;

/// <summary>Makes the part of the address that names a person: <c>Jörg Müller</c> becomes <c>jorg-muller</c>, the second one <c>jorg-muller-2</c>.</summary>
internal sealed class PersonSlug(HubDbContext db)
{
    public async Task<string> NewAsync(string name, CancellationToken stop)
    {
        var wanted = Of(name);
        var taken = await db.Set<AppUser>().Where(u => u.Slug == wanted || u.Slug.StartsWith(wanted + "-")).Select(u => u.Slug).ToHashSetAsync(stop);
        var slug = wanted;
        for (var i = 2; taken.Contains(slug); i++)
        {
            slug = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{i}");
        }

        return slug;
    }

    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name.Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                text.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && text.Length > 0 && text[^1] != '-')
            {
                text.Append('-');
            }
        }

        var slug = text.ToString().Normalize(NormalizationForm.FormC).Trim('-');
        return slug.Length == 0 ? "person" : slug.Length > 80 ? slug[..80].TrimEnd('-') : slug;
    }
}
