using System.Text;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Slack;

// The one call of an incoming webhook. An empty object posts nothing: the answer only tells whether the webhook works.
internal sealed class SlackClient(CallSender calls)
{
    public async Task<CallAnswer> PostAsync(SlackAccount account, string message, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, account.Address) { Content = new StringContent(message, Encoding.UTF8, "application/json") };
        return await calls.SendAsync(request, account.Manners, stop);
    }
}
