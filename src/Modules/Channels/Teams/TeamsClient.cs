using System.Text;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Teams;

// The one call of a workflow.
internal sealed class TeamsClient(CallSender calls)
{
    public async Task<CallAnswer> PostAsync(TeamsAccount account, string message, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, account.Address) { Content = new StringContent(message, Encoding.UTF8, "application/json") };
        return await calls.SendAsync(request, account.Manners, stop);
    }
}
