using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;

namespace ContentHub.Posts.Policies;

/// <summary>Whose post it is: they never decide on it.</summary>
internal readonly record struct Owners(Guid Author, Guid Holder)
{
    public static Owners Of(Post post) => new(post.AuthorId, post.HolderId);

    public bool Has(Guid person) => person == Author || person == Holder;
}

/// <summary>Everybody who may be asked: who works here with what rights, in which teams, and who is out of office.</summary>
internal sealed record Crowd(IReadOnlyList<Actor> People, IReadOnlyList<TeamOfPeople> Teams, IReadOnlyDictionary<Guid, Absence> Away)
{
    /// <summary>A named person or a member of a team decides only with a right to review, else they could not even read what waits.</summary>
    public static bool MayReview(Actor person) => person.Can(PostsPermissions.Review) || person.Can(PostsPermissions.Approve);

    /// <summary>Those who decide, whoever wrote the post.</summary>
    public IReadOnlyList<Actor> Able(Who who) => who.Kind switch
    {
        WhoKind.Permission => [.. People.Where(p => p.Permissions.Contains(who.Permission))],
        WhoKind.Team => Among(Teams.FirstOrDefault(t => t.Id == who.TeamId)?.People ?? []),
        WhoKind.People => Among(who.PersonIds),
    };

    /// <summary>The same for one post: never its author or holder.</summary>
    public IReadOnlyList<Actor> Asked(Who who, Owners of) => [.. Able(who).Where(p => !of.Has(p.Id))];

    public Actor? Find(Guid id) => People.FirstOrDefault(p => p.Id == id);

    /// <summary>Who decides for somebody who is away; null when nobody can.</summary>
    public Actor? DeputyOf(Guid person, Owners of) =>
        Away.GetValueOrDefault(person)?.DeputyId is { } id && !of.Has(id) && Find(id) is { } deputy && MayReview(deputy) ? deputy : null;

    private List<Actor> Among(IReadOnlyList<Guid> ids) => [.. People.Where(p => ids.Contains(p.Id) && MayReview(p))];
}

internal sealed class GatherCrowd(IActors actors, ITeams teams, IAbsences absences)
{
    private Crowd? known;

    /// <summary>Once per request.</summary>
    public async Task<Crowd> HandleAsync(CancellationToken stop) =>
        known ??= new Crowd(await actors.ActiveAsync(stop), await teams.ListAsync(stop), await absences.NowAsync(stop));
}
