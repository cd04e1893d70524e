namespace ContentHub.Accounts.Contracts;

/// <summary>Somebody is out of office.</summary>
/// <param name="Until">The last day of it, on the person's own calendar.</param>
/// <param name="DeputyId">Who decides in their place; null when nobody was named or the deputy has left.</param>
public sealed record Absence(Guid PersonId, DateOnly From, DateOnly Until, Guid? DeputyId);

/// <summary>Who is out of office.</summary>
public interface IAbsences
{
    /// <summary>Those who are away now, by their key.</summary>
    Task<IReadOnlyDictionary<Guid, Absence>> NowAsync(CancellationToken stop);
}
