using System.Net;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.WordPress;

// LeftOut: names that don't exist there and that this user may not make.
internal sealed record PlacedTerms(IReadOnlyList<long> Ids, IReadOnlyList<string> LeftOut, DeliveryOutcome? Refusal);

// Tags are made where they don't exist; categories are the site's order and must exist.
internal sealed class WordPressTerms(WordPressClient client)
{
    public async Task<PlacedTerms> TagsAsync(IEnumerable<string> names, WordPressAccount account, CancellationToken stop)
    {
        List<long> ids = [];
        List<string> leftOut = [];
        foreach (var name in names.Select(n => n.Trim()).Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var (id, refusal) = await TagAsync(name, account, stop);
            if (refusal is not null)
            {
                return new PlacedTerms([], [], refusal);
            }

            if (id is { } made)
            {
                ids.Add(made);
            }
            else
            {
                leftOut.Add(name);
            }
        }

        return new PlacedTerms([.. ids.Distinct()], leftOut, null);
    }

    public async Task<PlacedTerms> CategoriesAsync(WordPressAccount account, CancellationToken stop)
    {
        List<long> ids = [];
        foreach (var name in account.Categories)
        {
            var (id, refusal) = await FindAsync("categories", name, account, stop);
            if (id is not { } found)
            {
                return new PlacedTerms([], [], refusal ?? new DeliveryOutcome(
                    OutcomeKind.Reauthorize, $"WordPress has no category “{name}”. Make it there, or correct the name in the settings of this connection."));
            }

            ids.Add(found);
        }

        return new PlacedTerms(ids, [], null);
    }

    private async Task<(long? Id, DeliveryOutcome? Refusal)> TagAsync(string name, WordPressAccount account, CancellationToken stop)
    {
        var made = await client.MakeTermAsync(account, "tags", name, stop);
        return made switch
        {
            { IsOk: true } => (made.Body!.Value.NumberOf("id"), null),
            { Error: "term_exists" } => (made.Part("data")?.NumberOf("term_id"), null),
            { Status: 403, Error: "rest_cannot_create" } => await FindAsync("tags", name, account, stop),
            _ => (null, WordPressOutcomes.BeforeSending(made)),
        };
    }

    private async Task<(long? Id, DeliveryOutcome? Refusal)> FindAsync(string kind, string name, WordPressAccount account, CancellationToken stop)
    {
        var answer = await client.TermsLikeAsync(account, kind, name, stop);
        return answer.IsOk
            ? (answer.Body.Items().FirstOrDefault(t => string.Equals(WebUtility.HtmlDecode(t.StringOf("name") ?? ""), name, StringComparison.OrdinalIgnoreCase)).NumberOf("id"), null)
            : (null, WordPressOutcomes.BeforeSending(answer));
    }
}
