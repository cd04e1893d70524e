using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Publications;

/// <summary>The one way to a publication for a person: who may not see it gets "not there".</summary>
internal sealed class FindPublication(HubDbContext db)
{
    /// <param name="onlyStops">See <see cref="Ownership"/>.</param>
    public async Task<Result<Publication>> ForAsync(Guid id, Actor by, Permission needs, CancellationToken stop, bool onlyStops = false)
    {
        if (!by.Can(needs) && !by.Can(PublishingPermissions.OwnAccounts))
        {
            return new NotYours(needs);
        }

        return await Visible(db.Set<Publication>(), by).FirstOrDefaultAsync(p => p.Id == id, stop) is not { } found ? new NotThere("publication")
            : Ownership.Objection(by, found.OwnerId, needs, onlyStops) is { } objection ? objection
            : found;
    }

    /// <summary>People who may not read everybody's drafts see the publications of their own posts, and those on their own accounts.</summary>
    public static IQueryable<Publication> Visible(IQueryable<Publication> all, Actor by)
    {
        if (!by.Can(PublishingPermissions.Read))
        {
            return all.Where(p => false);
        }

        var id = by.Id;
        return by.Can(PostsPermissions.ReadAll) ? all : all.Where(p => p.AuthorId == id || p.OwnerId == id);
    }

    /// <summary>What moves together with others: what goes out on somebody's own account is theirs to move and stays where they put it.</summary>
    public static IQueryable<Publication> Movable(IQueryable<Publication> all, Actor by)
    {
        var (id, companys) = (by.Id, by.Can(PublishingPermissions.Schedule));
        return Visible(all, by).Where(p => p.OwnerId == id || (companys && p.OwnerId == null));
    }
}

internal static class PublicationSubject
{
    extension(Publication publication)
    {
        /// <summary>How the audit log names it.</summary>
        public AuditSubject Subject => new("publication", publication.Id, publication.Title);
    }
}
