using System.Security.Cryptography;
using ContentHub.Notifications.Sendings;
using Microsoft.AspNetCore.DataProtection;

namespace ContentHub.Notifications.Chats;

/// <summary>The address of an incoming webhook: whoever has it can write to the chat. It goes in once and comes out for sending only.</summary>
internal sealed class ChatAddress(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("ContentHub.Notifications.ChatAddress");

    /// <summary>Null for what is no address that can be written to. In the clear only on this machine: the secret would be read on the way.</summary>
    public static Uri? Read(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= Chat.LongestAddress } text && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) && address.UserInfo.Length == 0
            ? address
            : null;

    public void Store(Chat chat, Uri address) => (chat.ProtectedAddress, chat.Host) = (protector.Protect(address.AbsoluteUri), address.Authority);

    /// <summary>Null when the keys that encrypted it are gone.</summary>
    public Uri? Open(Chat chat)
    {
        try
        {
            return new Uri(protector.Unprotect(chat.ProtectedAddress));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
