using System.Text.Json;
using System.Text.RegularExpressions;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.LinkedIn;

// What LinkedIn calls its errors: {"status":422,"code":"…","message":"…"}.
internal static partial class LinkedInFaults
{
    public static Fault In(JsonElement body) => new(body.StringOf("code") ?? body.StringOf("error") ?? "", body.StringOf("message") ?? body.StringOf("error_description") ?? "");

    extension(CallAnswer answer)
    {
        public bool IsVersionOver => answer.Status is 400 or 426 && (answer.Error.Contains("VERSION", StringComparison.OrdinalIgnoreCase) || answer.Status == 426);

        // The post that stands there already, as LinkedIn names it.
        public string? DuplicateOf => answer.Status is 400 or 409 or 422 && answer.Said.Contains("duplicate", StringComparison.OrdinalIgnoreCase) && PostUrn().Match(answer.Said) is { Success: true } urn ? urn.Value : null;
    }

    [GeneratedRegex(@"urn:li:(?:share|ugcPost|activity):\d{1,30}", RegexOptions.CultureInvariant, 500)]
    private static partial Regex PostUrn();
}
