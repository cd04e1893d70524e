using System.Globalization;
using ContentHub.Data;

namespace ContentHub.Media.Pictures;

/// <summary>Where files lie: <c>media/ab/cd/{id}/</c>, spread by the random end of the key, and <c>media/tmp</c> for what is on its way.</summary>
internal static class MediaFolders
{
    public static string Root(DataOptions data) => data.PathOf("media");

    public static string Temporary(DataOptions data) => Directory.CreateDirectory(Path.Combine(Root(data), "tmp")).FullName;

    public static string NewTemporary(DataOptions data, Guid id) => Path.Combine(Temporary(data), id.ToString("N"));

    public static string Of(DataOptions data, Guid id)
    {
        var name = id.ToString("N");
        return Path.Combine(Root(data), name[^4..^2], name[^2..], id.ToString());
    }

    public static string Rendition(string folder, int width) => Path.Combine(folder, width.ToString(CultureInfo.InvariantCulture) + ".webp");
}
