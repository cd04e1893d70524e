namespace ContentHub.Accounts.Contracts;

/// <summary>A person as other modules see them.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Display name.</param>
/// <param name="Slug">For the author page: <c>sara-seller</c>.</param>
/// <param name="JobTitle">May be empty.</param>
/// <param name="Bio">Plain text, may be empty.</param>
/// <param name="PhotoAssetId">An asset of Media, or null.</param>
/// <param name="TimeZone">IANA id.</param>
/// <param name="Email">Address for mail to this person.</param>
/// <param name="Active">False after the person left.</param>
public sealed record PersonView(Guid Id, string Name, string Slug, string JobTitle, string Bio, Guid? PhotoAssetId, string TimeZone, string Email, bool Active)
{
    /// <summary>Two letters for the avatar without a photo.</summary>
    public string Initials => string.Concat(Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(w => w[..1])).ToUpperInvariant();
}

/// <summary>The people of this hub.</summary>
public interface IPeople
{
    Task<PersonView?> FindAsync(Guid id, CancellationToken stop);

    /// <summary>Unknown ids are absent from the answer.</summary>
    Task<IReadOnlyDictionary<Guid, PersonView>> FindManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop);

    Task<PersonView?> FindBySlugAsync(string slug, CancellationToken stop);

    /// <summary>Active people by name, at most 500; with <paramref name="holding"/> only those whose roles allow it.</summary>
    Task<IReadOnlyList<PersonView>> ListAsync(Kernel.People.Permission? holding, CancellationToken stop);
}
