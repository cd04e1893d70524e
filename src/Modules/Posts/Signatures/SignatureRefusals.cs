using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Signatures;

internal sealed record SignatureTooLong(string Label, string Channel) : Error(
    "signature.too-long", $"The signature for {Label} has at most {Signature.Limit} characters. Shorten it.", ErrorKind.TooLarge, $"Texts[{Channel}]");

internal sealed record SignatureHasSeparator(string Label, string Channel) : Error(
    "signature.has-separator", $"A line of hyphens begins a post of its own on {Label}, so a signature can’t have one. Remove it.", ErrorKind.Invalid, $"Texts[{Channel}]");
