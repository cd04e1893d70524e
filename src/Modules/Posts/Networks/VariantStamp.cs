using System.Security.Cryptography;
using System.Text.Json;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Networks;

/// <summary>Tells whether somebody changed what a page was made from.</summary>
internal static class VariantStamp
{
    public static string Of(ChannelVariant variant) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(variant)))[..16];
}
