using System.Text;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.WordPress;

// The settings of a connection. A class, not a record: nothing may print the password by accident.
internal sealed class WordPressAccount
{
    private readonly string user;
    private readonly string password;

    private WordPressAccount(Uri site, string user, string password, IReadOnlyList<string> categories, string original) =>
        (Site, this.user, this.password, Categories, Original) = (site, user, password, categories, original);

    // Ends with a slash.
    public Uri Site { get; }

    public string Credentials => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));

    public IReadOnlyList<string> Categories { get; }

    // A sentence with {address} in it; empty for none.
    public string Original { get; }

    public static IReadOnlyList<ChannelSetting> Settings { get; } =
    [
        new("site", "Address of the site", "As readers open it, such as https://blog.example.com. WordPress must use permalinks other than “Plain”.", Secret: false, Required: true),
        new("user", "User name", "A user of the role Author, Editor or Administrator.", Secret: false, Required: true),
        new("password", "Application password", "Make one in WordPress under Users, Profile, Application Passwords. Do not use the password of the user.", Secret: true, Required: true),
        new("categories", "Categories", "Names of categories that exist there, with commas between them. Leave empty for the one that WordPress uses by itself.", Secret: false, Required: false),
        new("original", "Sentence about the original", "Stands below the text where the post is on your own site too, such as: First published at {address}. Leave empty for none.", Secret: false, Required: false),
    ];

    public CallManners Manners => new(WordPressFaults.In, [password, password.Replace(" ", "", StringComparison.Ordinal), Credentials]);

    public static (WordPressAccount? Account, string? Trouble) From(ChannelConnection connection)
    {
        string Value(string name) => connection.Values.GetValueOrDefault(name, "").Trim();
        if (ServiceAddress.ReadFolder(Value("site")) is not { } site)
        {
            return (null, "The address of the site must begin with https:// and carry no password. Correct it in the settings of this connection.");
        }

        var (user, password) = (Value("user"), Value("password"));
        return user.Length == 0 || password.Length == 0 || user.Contains(':', StringComparison.Ordinal)
            ? (null, "The user name or the application password is missing. Enter both in the settings of this connection.")
            : (new WordPressAccount(site, user, password, [.. Value("categories").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)], Value("original")), null);
    }
}
