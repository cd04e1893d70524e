using System.Globalization;
using System.Text.Json;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Connections;

/// <summary>What the last look at a connection found, kept with the channel.</summary>
internal static class HealthOfChannel
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(6);

    extension(Channel channel)
    {
        public ChannelScopes? SeenScopes => channel.Scopes.Length == 0 ? null : JsonSerializer.Deserialize<ChannelScopes>(channel.Scopes);

        public ChannelQuota? SeenQuota => channel.Quota.Length == 0 ? null : JsonSerializer.Deserialize<ChannelQuota>(channel.Quota);

        /// <summary>One sentence when the access ends before something is due; null when it lasts, or does not end by itself.</summary>
        public string? EndsBefore(DateTimeOffset due) => channel.ExpiresAt is { } ends && ends <= due
            ? string.Create(CultureInfo.InvariantCulture, $"The access to {channel.Name} ends on {ends:d MMM yyyy HH:mm} UTC, before this is due. Reconnect it.")
            : null;

        /// <summary>Keeps what the network said; a look that failed leaves what was known before. Trouble that passes calls nobody until it has lasted, and hides no other.</summary>
        public void Keep(ChannelHealth health, DateTimeOffset now)
        {
            channel.CheckedAt = now;
            if (health.Passes && (channel.Trouble.Length > 0 || channel.LastSuccessAt > now - Patience))
            {
                return;
            }

            channel.Trouble = health.Trouble ?? MissingScopes(health.Scopes) ?? "";
            if (health.Trouble is not null)
            {
                return;
            }

            (channel.LastSuccessAt, channel.ExpiresAt) = (now, health.ExpiresAt);
            channel.Account = health.Account ?? channel.Account;
            channel.Scopes = health.Scopes is null ? "" : JsonSerializer.Serialize(health.Scopes);
            channel.Quota = health.Quota is null ? "" : JsonSerializer.Serialize(health.Quota);
        }
    }

    private static string? MissingScopes(ChannelScopes? scopes) =>
        scopes?.Missing.ToList() is { Count: > 0 } missing ? $"The access lacks {string.Join(", ", missing)}. Reconnect and allow it." : null;
}
