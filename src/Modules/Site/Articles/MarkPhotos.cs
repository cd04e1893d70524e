using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Events;
using ContentHub.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Site.Articles;

/// <summary>A new photo of somebody who has something live, and a new logo, are for readers too.</summary>
internal sealed class MarkPhotos(HubDbContext db, IPeople people, ISettings settings, IMedia media) : IEventConsumer
{
    public string Name => "site.public-photos";

    public bool EachNode => false;

    public async Task HandleAsync(DomainEvent happened, CancellationToken stop)
    {
        var photo = happened switch
        {
            ProfileChanged profile when await db.Set<Article>().AnyAsync(a => a.AuthorId == profile.PersonId, stop) =>
                (await people.FindAsync(profile.PersonId, stop))?.PhotoAssetId,
            SettingsChanged => (await settings.CompanyAsync(stop)).LogoAssetId,
            _ => null,
        };
        if (photo is { } id)
        {
            await media.MarkPublicAsync([id], stop);
        }
    }
}
