namespace ContentHub.Kernel.Modules;

/// <summary>
/// What a module puts into every database after it was created or migrated (roles, defaults of a new version).
/// Runs at each start and with <c>migrate</c>; must do nothing when there is nothing to add.
/// </summary>
public interface IDataPreparation
{
    Task PrepareAsync(CancellationToken stop);
}
