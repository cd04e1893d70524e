using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Signatures;

internal sealed record SignatureTooLong(string Label, string Channel) : Error(
    "signature.too-long", $"The signature for {Label} has at most {Signature.Limit} characters. Shorten it.", ErrorKind.TooLarge, $"Texts[{Channel}]");
