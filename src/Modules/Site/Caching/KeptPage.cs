using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ContentHub.Site.Caching;

/// <summary>A complete answer: headers and bytes, also compressed when somebody wants that.</summary>
internal sealed class KeptPage
{
    private const int WorthCompressing = 1024;
    private readonly KeyValuePair<string, StringValues>[] headers;
    private readonly Lazy<(byte[] Body, StringValues Tag)> brotli;
    private readonly Lazy<(byte[] Body, StringValues Tag)> gzip;
    private readonly byte[] body;
    private readonly StringValues tag;

    public KeptPage(IEnumerable<KeyValuePair<string, StringValues>> headers, byte[] body, IReadOnlyList<string> tags, long now)
    {
        this.headers = [.. headers];
        this.body = body;
        Tags = tags;
        LastUsed = KeptSince = now;
        var hash = Convert.ToHexStringLower(SHA256.HashData(body))[..24];
        tag = $"\"{hash}\"";
        brotli = new(() => (Compress(s => new BrotliStream(s, CompressionLevel.Optimal, leaveOpen: true)), $"\"{hash}-br\""));
        gzip = new(() => (Compress(s => new GZipStream(s, CompressionLevel.Optimal, leaveOpen: true)), $"\"{hash}-gz\""));
    }

    public IReadOnlyList<string> Tags { get; }

    public long KeptSince { get; }

    public long LastUsed { get; set; }

    /// <summary>Bytes in memory, with room for the compressed forms.</summary>
    public long Size => body.Length + (body.Length / 2) + 1024;

    public Task ServeAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var (bytes, etag, encoding) = Choose(request.Headers.AcceptEncoding);
        var answer = response.Headers;
        foreach (var (name, value) in headers)
        {
            answer[name] = value;
        }

        answer.ETag = etag;
        answer.Vary = HeaderNames.AcceptEncoding;
        if (request.Headers.IfNoneMatch is { Count: > 0 } known && Matches(known, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (encoding is not null)
        {
            answer.ContentEncoding = encoding;
        }

        answer.ContentLength = bytes.Length;
        if (HttpMethods.IsHead(request.Method))
        {
            return Task.CompletedTask;
        }

        // Without the request's token: asking for it costs an allocation, and Kestrel ends the write by itself when the reader is gone.
        return response.Body.WriteAsync(bytes, 0, bytes.Length, CancellationToken.None);
    }

    private (byte[] Body, StringValues Tag, string? Encoding) Choose(StringValues accept)
    {
        if (accept.Count == 0 || body.Length < WorthCompressing)
        {
            return (body, tag, null);
        }

        // A quality of zero is so rare that a plain look for the word is enough: whoever sends it gets what they said they can't read.
        var wish = accept.ToString();
        if (wish.Contains("br", StringComparison.OrdinalIgnoreCase))
        {
            return (brotli.Value.Body, brotli.Value.Tag, "br");
        }

        return wish.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (gzip.Value.Body, gzip.Value.Tag, "gzip") : (body, tag, null);
    }

    private static bool Matches(StringValues known, StringValues etag)
    {
        var tags = known.ToString();
        return tags == "*" || tags.Contains(etag.ToString(), StringComparison.Ordinal);
    }

    private byte[] Compress(Func<Stream, Stream> open)
    {
        using var target = new MemoryStream(body.Length / 3);
        using (var stream = open(target))
        {
            stream.Write(body);
        }

        return target.ToArray();
    }
}
