namespace ContentHub.Data;

/// <summary>Where data lives. Section <c>Data</c> of the configuration.</summary>
public sealed class DataOptions
{
    /// <summary><c>sqlite</c> (default) or <c>postgres</c>.</summary>
    public string Provider { get; set; } = "sqlite";

    /// <summary>PostgreSQL connection string; not used on SQLite, whose file is <c>{Folder}/contenthub.db</c>.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Folder for the database file, media, search index and scheduler; made if absent.</summary>
    public string Folder { get; set; } = "data";

    /// <summary>Name of this instance; default is machine name and a hash of the folder.</summary>
    public string Node { get; set; } = "";

    public bool IsPostgres => Provider.Equals("postgres", StringComparison.OrdinalIgnoreCase);

    public string PathOf(string name) => Path.Combine(Path.GetFullPath(Folder), name);
}
