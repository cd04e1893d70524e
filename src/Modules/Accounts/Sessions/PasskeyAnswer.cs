using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace ContentHub.Accounts.Sessions;

internal static class PasskeyAnswer
{
    /// <summary>Null when the browser's answer can't be read or nobody asked for it: Identity throws then.</summary>
    public static async Task<T?> TryAsync<T>(Func<Task<T>> perform)
        where T : class
    {
        try
        {
            return await perform();
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or JsonException or FormatException or PasskeyException)
        {
            return null;
        }
    }
}
