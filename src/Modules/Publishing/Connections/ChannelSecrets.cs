using System.Security.Cryptography;
using System.Text.Json;
using ContentHub.Publishing.Contracts;
using Microsoft.AspNetCore.DataProtection;

namespace ContentHub.Publishing.Connections;

/// <summary>Splits a channel's values into plain and encrypted ones, and puts them together again for the channel alone.</summary>
internal sealed class ChannelSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("ContentHub.Publishing.ChannelSecrets");

    public void Store(Channel channel, ChannelDescription description, IReadOnlyDictionary<string, string> values)
    {
        var secret = description.Settings.Where(s => s.Secret).Select(s => s.Name).ToHashSet();
        channel.Settings = JsonSerializer.Serialize(values.Where(v => !secret.Contains(v.Key)).ToDictionary());
        var hidden = values.Where(v => secret.Contains(v.Key)).ToDictionary();
        channel.Secrets = hidden.Count == 0 ? "" : protector.Protect(JsonSerializer.Serialize(hidden));
    }

    /// <summary>With secrets decrypted: give it to the channel and to nobody else. Null when the keys that encrypted them are gone.</summary>
    public ChannelConnection? Open(Channel channel)
    {
        try
        {
            var values = Plain(channel).ToDictionary();
            foreach (var (name, value) in Hidden(channel))
            {
                values[name] = value;
            }

            return new ChannelConnection(channel.Id, channel.Kind, channel.Name, values);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public string Seal(string text) => protector.Protect(text);

    /// <summary>Null when the keys that encrypted it are gone.</summary>
    public string? Unseal(string text)
    {
        try
        {
            return protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static IReadOnlyDictionary<string, string> Plain(Channel channel) => Read(channel.Settings);

    private IReadOnlyDictionary<string, string> Hidden(Channel channel) =>
        channel.Secrets.Length == 0 ? Read("{}") : Read(protector.Unprotect(channel.Secrets));

    private static Dictionary<string, string> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
}
