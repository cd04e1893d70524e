using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.TrackedLinks;

/// <summary>The address that a network's readers get: by its channel's rule. Articles elsewhere name the original, so theirs is never changed.</summary>
internal sealed class TrackLink(HubDbContext db, IEnumerable<IVariantComposer> composers, ISettings settings, IPeople people, ShortCodes codes, TimeProvider clock)
{
    /// <summary>For counting and showing before anything is planned: nothing is stored, and a short address has a made-up code.</summary>
    public async Task<Uri?> SampleAsync(Uri? permalink, Channel channel, PostContent content, CancellationToken stop)
    {
        var rule = LinkRule.Read(channel.Links);
        return permalink is null || !Applies(channel, rule) ? permalink
            : rule.Kind == LinkKind.Short ? new Uri(await settings.BaseAddressAsync(stop), ShortLink.PathOf(ShortCodes.Sample))
            : await TaggedAsync(permalink, rule, channel, content, stop);
    }

    /// <summary>For sending; the same publication always gets the same short address.</summary>
    /// <param name="sends">False: nothing is sent, so no short address is made that nobody ever sees.</param>
    public async Task<Uri?> ForAsync(Uri? permalink, Channel channel, PostContent content, Guid publicationId, Guid postId, bool sends, CancellationToken stop)
    {
        var rule = LinkRule.Read(channel.Links);
        if (permalink is null || !Applies(channel, rule))
        {
            return permalink;
        }

        var tagged = await TaggedAsync(permalink, rule, channel, content, stop);
        if (rule.Kind != LinkKind.Short)
        {
            return tagged;
        }

        var link = await db.Set<ShortLink>().FirstOrDefaultAsync(l => l.PublicationId == publicationId, stop);
        if (link is null && !sends)
        {
            return await SampleAsync(permalink, channel, content, stop);
        }

        if (link is null)
        {
            link = new ShortLink { Code = codes.Next(), PublicationId = publicationId, PostId = postId, Target = tagged.AbsoluteUri, MadeAt = clock.GetUtcNow() };
            db.Add(link);
        }

        if (sends)
        {
            link.Target = tagged.AbsoluteUri;
            await db.SaveChangesAsync(stop);
        }

        return new Uri(await settings.BaseAddressAsync(stop), ShortLink.PathOf(link.Code));
    }

    public bool Applies(Channel channel) => composers.Any(c => c.Channel == channel.Kind);

    private bool Applies(Channel channel, LinkRule rule) => rule.Kind != LinkKind.Plain && Applies(channel);

    private async Task<Uri> TaggedAsync(Uri permalink, LinkRule rule, Channel channel, PostContent content, CancellationToken stop) =>
        LinkTags.Onto(permalink, rule, new LinkFacts(channel.Kind, content.Slug, (await people.FindAsync(content.AuthorId, stop))?.Slug ?? ""));
}
