using ContentHub.Media.Imaging;
using Microsoft.Extensions.Options;

namespace ContentHub.Media.Tests;

/// <summary>The library is loaded in the worker only; here it is enough to know whether there is a file.</summary>
internal static class ImageLibrary
{
    public const string WhyNot = "libvips is not here: run “npm ci” in the root of the clone.";

    public static bool Missing { get; } = !File.Exists(new VipsLocation(Options.Create(new MediaOptions())).Library);
}
