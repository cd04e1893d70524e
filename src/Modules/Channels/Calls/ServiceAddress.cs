namespace ContentHub.Channels.Calls;

// An address that somebody entered: https, or plain http to this machine only, and without a password in it.
internal static class ServiceAddress
{
    public static Uri? Read(string typed) =>
        Uri.TryCreate(typed.Contains("://", StringComparison.Ordinal) ? typed : "https://" + typed, UriKind.Absolute, out var address)
        && address.UserInfo.Length == 0 && address.Host.Length > 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : null;

    // Where a network says that readers find a post; null for anything but an address of the web.
    public static string? Shown(string? said) =>
        Uri.TryCreate(said, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && url.AbsoluteUri.Length <= 2000 ? url.AbsoluteUri : null;

    // With a slash at the end, so that paths can be put behind it; whatever stood behind ? or # is gone.
    public static Uri? ReadFolder(string typed) => Read(typed) is { } address ? new Uri(address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/") : null;
}
