using System.Net;

namespace ContentHub.Publishing.Tests.Fakes;

/// <summary>What the permalink answers.</summary>
internal sealed class FakeWeb : HttpMessageHandler
{
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public List<Uri> Asked { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (Asked)
        {
            Asked.Add(request.RequestUri!);
        }

        return Task.FromResult(new HttpResponseMessage(Status) { Content = new StringContent("page") });
    }
}
