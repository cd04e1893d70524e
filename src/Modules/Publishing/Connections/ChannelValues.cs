using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Connections;

/// <summary>Reads the connection form by the channel's own description of its settings.</summary>
internal static class ChannelValues
{
    private const int MostLength = 2000;

    /// <param name="description">Names the settings.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="kept">Present values: a secret that is left empty stays as it is.</param>
    public static Result<Dictionary<string, string>> Read(ChannelDescription description, ChannelForm form, IReadOnlyDictionary<string, string>? kept)
    {
        List<Error> errors = [];
        if (string.IsNullOrWhiteSpace(form.Name) || form.Name.Trim().Length > Channel.NameLimit)
        {
            errors.Add(new ChannelNameMissing());
        }

        Dictionary<string, string> values = [];
        foreach (var setting in description.Settings)
        {
            var typed = form.Values.GetValueOrDefault(setting.Name)?.Trim() ?? "";
            var value = typed.Length == 0 && setting.Secret ? kept?.GetValueOrDefault(setting.Name) ?? "" : typed;
            if (value.Length > MostLength)
            {
                errors.Add(new ChannelSettingTooLong(setting.Name, setting.Label));
            }
            else if (value.Length > 0)
            {
                values[setting.Name] = value;
            }
            else if (setting.Required)
            {
                errors.Add(new ChannelSettingMissing(setting.Name, setting.Label));
            }
        }

        return errors.Count == 0 ? values : Result<Dictionary<string, string>>.Refused(errors);
    }
}
