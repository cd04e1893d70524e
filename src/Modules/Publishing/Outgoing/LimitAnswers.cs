using System.Net;

namespace ContentHub.Publishing.Outgoing;

/// <summary>Refuses answers that are longer than the limit, also when they are streamed or don't say their length.</summary>
internal sealed class LimitAnswers : DelegatingHandler
{
    public const long Most = 5 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.Content.Headers.ContentLength > Most)
        {
            answer.Dispose();
            throw new HttpRequestException($"The answer of {request.RequestUri?.Host} is larger than 5 MB.");
        }

        answer.Content = new LimitedContent(answer.Content);
        return answer;
    }

    private sealed class LimitedContent : HttpContent
    {
        private readonly HttpContent inner;

        public LimitedContent(HttpContent inner)
        {
            this.inner = inner;
            foreach (var (name, values) in inner.Headers)
            {
                Headers.TryAddWithoutValidation(name, values);
            }
        }

        protected override async Task<Stream> CreateContentReadStreamAsync() => new LimitedStream(await inner.ReadAsStreamAsync());

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await using var limited = new LimitedStream(await inner.ReadAsStreamAsync());
            await limited.CopyToAsync(stream);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = inner.Headers.ContentLength ?? 0;
            return inner.Headers.ContentLength is not null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
