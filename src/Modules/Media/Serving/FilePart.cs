using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ContentHub.Media.Serving;

/// <summary>The uploaded file inside a multipart body, read as a stream: nothing is buffered.</summary>
internal sealed record FilePart(Stream Content, string FileName)
{
    private const int MostParts = 10;

    /// <summary>Null when the body is no multipart form or has no part named <c>file</c>.</summary>
    public static async Task<FilePart?> FindAsync(HttpRequest request, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
        {
            return null;
        }

        var reader = new MultipartReader(boundary, request.Body);
        for (var i = 0; i < MostParts && await reader.ReadNextSectionAsync(stop) is { } section; i++)
        {
            if (section.GetContentDispositionHeader() is { } disposition && HeaderUtilities.RemoveQuotes(disposition.Name).Equals("file", StringComparison.Ordinal))
            {
                var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
                return new FilePart(section.Body, name.Value ?? "");
            }
        }

        return null;
    }
}
