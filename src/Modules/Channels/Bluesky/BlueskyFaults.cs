using System.Text.Json;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Bluesky;

// What AT Protocol calls its errors.
internal static class BlueskyFaults
{
    public static Fault In(JsonElement body) => new(body.StringOf("error") ?? "", body.StringOf("message") ?? "");

    extension(CallAnswer answer)
    {
        public bool IsTokenOver => answer.Status is 400 or 401 && answer.Error is "ExpiredToken" or "InvalidToken";

        public bool IsRecordMissing => answer.Status is 400 or 404 && answer.Error == "RecordNotFound";

        public bool IsSwapRefused => answer.Status is 400 or 409 && answer.Error == "InvalidSwap";
    }
}
