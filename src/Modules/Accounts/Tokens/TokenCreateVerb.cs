using System.Globalization;
using ContentHub.Accounts.Access;
using ContentHub.Accounts.People;
using ContentHub.Kernel.Modules;
using Microsoft.AspNetCore.Identity;

namespace ContentHub.Accounts.Tokens;

/// <summary><c>token create --user EMAIL --scopes a,b --days N</c>: for the person who runs the machine.</summary>
internal sealed class TokenCreateVerb(UserManager<AppUser> people, AccessCache access, CreateToken create) : ICommandVerb
{
    public string Name => "token create";

    public string Help => "--user EMAIL --scopes a,b|all [--days N] [--name NAME]: prints a new access token once";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        var options = Options(arguments);
        if (options is null || !options.TryGetValue("user", out var email) || !options.TryGetValue("scopes", out var scopes)
            || !int.TryParse(options.GetValueOrDefault("days", "30"), NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            await output.WriteLineAsync($"contenthub {Name} {Help}");
            return 2;
        }

        var person = await people.FindByEmailAsync(email);
        if (person is null || await access.FindAsync(person.Id, stop) is not { Active: true } found)
        {
            await output.WriteLineAsync($"Nobody active here has the address {email}.");
            return 1;
        }

        List<string> wanted = scopes == "all" ? [.. found.Permissions] : [.. scopes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        var made = await create.HandleAsync(options.GetValueOrDefault("name", "command line"), wanted, days, found.ToActor("command line"), stop);
        await output.WriteLineAsync(made.Succeeded ? made.Value.Secret : string.Join(Environment.NewLine, made.Errors.Select(e => e.Message)));
        return made.Succeeded ? 0 : 1;
    }

    private static Dictionary<string, string>? Options(IReadOnlyList<string> arguments)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || i + 1 >= arguments.Count)
            {
                return null;
            }

            options[arguments[i][2..]] = arguments[i + 1];
        }

        return options;
    }
}
