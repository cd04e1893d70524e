using ContentHub.Accounts.Contracts;
using ContentHub.Media.Contracts;
using ContentHub.Themes.Journal.Frames;

namespace ContentHub.Site.Reading;

/// <summary>People as readers see them: name, role, biography and photo; never an address.</summary>
internal sealed class Authors(IPeople people, IMedia media)
{
    public async Task<AuthorCard> CardAsync(Guid id, ReaderSite site, CancellationToken stop) =>
        await people.FindAsync(id, stop) is { } person
            ? await CardAsync(person, site, stop)
            : new(site.Company.CompanyName, "", "", "·", null, null);

    public async Task<AuthorCard> CardAsync(PersonView person, ReaderSite site, CancellationToken stop)
    {
        var photo = person.PhotoAssetId is { } asset ? await media.FindAsync(asset, stop) : null;
        return new(person.Name, person.JobTitle, person.Bio, person.Initials, site.Href(SitePaths.Author(person.Slug)),
            photo is null ? null : Pictures.Photo(site, photo));
    }
}
