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
    public async Task<Result<Publication>> ForAsync(Guid id, Actor by, Permission needs, CancellationToken stop)
    {
        if (!by.Can(needs))
        {
            return new NotYours(needs);
        }

        return await Visible(db.Set<Publication>(), by).FirstOrDefaultAsync(p => p.Id == id, stop) is { } found ? found : new NotThere("publication");
    }

    /// <summary>People who may not read everybody's drafts see the publications of their own posts.</summary>
    public static IQueryable<Publication> Visible(IQueryable<Publication> all, Actor by)
    {
        if (!by.Can(PublishingPermissions.Read))
        {
            return all.Where(p => false);
        }

        var id = by.Id;
        return by.Can(PostsPermissions.ReadAll) ? all : all.Where(p => p.AuthorId == id);
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
