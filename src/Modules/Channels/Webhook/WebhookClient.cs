using System.Globalization;
using System.Text;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Webhook;

// Signs and sends one event. The same id may be sent again at another time: the receiver knows it by its id.
internal sealed class WebhookClient(CallSender calls, TimeProvider clock)
{
    public async Task<CallAnswer> SendAsync(WebhookAccount account, string id, string body, CancellationToken stop)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, account.Address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", account.Sign(id, timestamp, body));
        return await calls.SendAsync(request, account.Manners, stop);
    }
}
