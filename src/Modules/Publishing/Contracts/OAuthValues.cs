using System.Globalization;

namespace ContentHub.Publishing.Contracts;

/// <summary>What a channel that was connected in the browser keeps: names of <see cref="ChannelConnection.Values"/>.</summary>
public static class OAuthValues
{
    public const string Server = "server";
    public const string Account = "account";
    public const string AccountName = "account-name";
    public const string Scopes = "scopes";
    public const string NeededScopes = "needed-scopes";
    public const string AccessEnds = "access-ends";
    public const string RefreshEnds = "refresh-ends";
    public const string Access = "access";
    public const string Refresh = "refresh";

    /// <summary>Nobody types these: connecting writes them.</summary>
    public static IReadOnlyList<ChannelSetting> Settings { get; } =
    [
        new(Server, "Server", "", Secret: false, Required: false),
        new(Account, "Account", "", Secret: false, Required: true),
        new(AccountName, "Name of the account", "", Secret: false, Required: false),
        new(Scopes, "Rights", "", Secret: false, Required: false),
        new(NeededScopes, "Needed rights", "", Secret: false, Required: false),
        new(AccessEnds, "Access ends", "", Secret: false, Required: false),
        new(RefreshEnds, "Renewal ends", "", Secret: false, Required: false),
        new(Access, "Access", "", Secret: true, Required: true),
        new(Refresh, "Renewal", "", Secret: true, Required: false),
    ];

    /// <summary>Puts tokens among the values; what the network did not send anew stays.</summary>
    public static void Put(this IDictionary<string, string> values, OAuthTokens tokens)
    {
        values[Access] = tokens.Access;
        Set(values, AccessEnds, Written(tokens.AccessEnds));
        if (tokens.Refresh.Length > 0)
        {
            values[Refresh] = tokens.Refresh;
            Set(values, RefreshEnds, Written(tokens.RefreshEnds) is { Length: > 0 } ends ? ends : values.TryGetValue(RefreshEnds, out var before) ? before : "");
        }

        if (tokens.Scopes is { } scopes)
        {
            values[Scopes] = string.Join(' ', scopes);
        }
    }

    public static DateTimeOffset? Instant(this IReadOnlyDictionary<string, string> values, string name) =>
        DateTimeOffset.TryParse(values.GetValueOrDefault(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static void Set(IDictionary<string, string> values, string name, string value)
    {
        if (value.Length > 0)
        {
            values[name] = value;
        }
        else
        {
            values.Remove(name);
        }
    }

    private static string Written(DateTimeOffset? at) => at?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
