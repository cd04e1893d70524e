using System.Net;
using System.Net.Http.Json;
using ContentHub.Notifications.Sendings;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Notifications.Chats;

/// <summary>How a try ended.</summary>
/// <param name="Trouble">What went wrong, without the address; null when the chat took it.</param>
/// <param name="IsFinal">The chat said no, and would say it again.</param>
internal sealed record ChatAnswer(string? Trouble, bool IsFinal);

/// <summary>The one call to a chat: <c>{"text": "…"}</c>, which Slack, Mattermost, Rocket.Chat and others take. Goes out through the guarded client.</summary>
internal sealed class PostToChat(IHttpClientFactory clients, ChatAddress addresses)
{
    private const int LongestAnswer = 200;

    public async Task<ChatAnswer> HandleAsync(Chat chat, string text, CancellationToken stop)
    {
        if (addresses.Open(chat) is not { } address)
        {
            return new ChatAnswer("The keys that encrypted the address are gone. Enter it again.", IsFinal: true);
        }

        try
        {
            using var client = clients.CreateClient(OutgoingHttp.Name);
            using var answer = await client.PostAsJsonAsync(address, new { text }, stop);
            return answer.IsSuccessStatusCode ? new ChatAnswer(null, false) : new ChatAnswer(await WordsAsync(answer, stop), IsFinal(answer.StatusCode));
        }
        catch (HttpRequestException problem)
        {
            return new ChatAnswer(problem.Message, IsFinal: false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new ChatAnswer($"{chat.Host} did not answer in time.", IsFinal: false);
        }
    }

    private static bool IsFinal(HttpStatusCode status) =>
        (int)status is >= 300 and < 500 && status is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);

    private static async Task<string> WordsAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        var said = (await answer.Content.ReadAsStringAsync(stop)).ReplaceLineEndings(" ").Trim();
        return $"It answered {(int)answer.StatusCode} {(said.Length > LongestAnswer ? said[..LongestAnswer] : said)}".TrimEnd();
    }
}
