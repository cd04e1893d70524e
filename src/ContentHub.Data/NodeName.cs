namespace ContentHub.Data;

/// <summary>
/// Name of this instance: stable across restarts (machine and data folder), different between instances.
/// Leases, cursors of per-instance projections and the scheduler use it.
/// </summary>
public sealed record NodeName(string Value);
