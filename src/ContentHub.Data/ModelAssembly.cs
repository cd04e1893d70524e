using System.Reflection;

namespace ContentHub.Data;

/// <summary>An assembly with <c>IEntityTypeConfiguration</c> classes. Each module with tables registers one as a singleton.</summary>
public sealed record ModelAssembly(Assembly Assembly);
