using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Connections;

/// <summary>Reads the connection form by the channel's own description of its settings.</summary>
internal static class ChannelValues
{
    private const int MostLength = 2000;

    // Settings that say which server a secret is sent to.
    private static readonly string[] Places = ["site", "server", "service", "endpoint"];

    /// <summary>Only the name was typed.</summary>
    public static Result<Dictionary<string, string>> Named(ChannelForm form, IReadOnlyDictionary<string, string>? kept) =>
        IsName(form.Name) ? (kept ?? new Dictionary<string, string>()).ToDictionary() : new ChannelNameMissing();

    /// <param name="description">Names the settings.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="kept">Present values: a secret that is left empty stays as it is, unless it would go to another server.</param>
    public static Result<Dictionary<string, string>> Read(ChannelDescription description, ChannelForm form, IReadOnlyDictionary<string, string>? kept)
    {
        List<Error> errors = [];
        if (!IsName(form.Name))
        {
            errors.Add(new ChannelNameMissing());
        }

        var known = IsElsewhere(description, form, kept) ? null : kept;
        Dictionary<string, string> values = [];
        foreach (var setting in description.Settings)
        {
            var typed = form.Values.GetValueOrDefault(setting.Name)?.Trim() ?? "";
            var value = typed.Length == 0 && setting.Secret ? known?.GetValueOrDefault(setting.Name) ?? "" : typed;
            if (value.Length > MostLength)
            {
                errors.Add(new ChannelSettingTooLong(setting.Name, setting.Label));
            }
            else if (value.Length > 0)
            {
                values[setting.Name] = value;
            }
            else if (setting.Required || (setting.Secret && known is null && kept?.ContainsKey(setting.Name) is true))
            {
                errors.Add(new ChannelSettingMissing(setting.Name, setting.Label));
            }
        }

        return errors.Count == 0 ? values : Result<Dictionary<string, string>>.Refused(errors);
    }

    private static bool IsElsewhere(ChannelDescription description, ChannelForm form, IReadOnlyDictionary<string, string>? kept) => kept is not null
        && description.Settings.Any(s => Places.Contains(s.Name) && (form.Values.GetValueOrDefault(s.Name)?.Trim() ?? "").TrimEnd('/') != kept.GetValueOrDefault(s.Name, "").TrimEnd('/'));

    private static bool IsName(string? typed) => !string.IsNullOrWhiteSpace(typed) && typed.Trim().Length <= Channel.NameLimit;
}
