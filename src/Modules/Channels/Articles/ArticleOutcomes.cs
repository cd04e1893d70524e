using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Articles;

// Pure: what every blog engine says in the same words.
internal static class ArticleOutcomes
{
    // site: where the post stands, while the connection now leads to another one.
    public static DeliveryOutcome Elsewhere(string site, OutcomeKind kind) =>
        new(kind, $"The post is at {site}, and this connection now leads to another site. Change or remove it at {site} by hand, or enter that address in this connection again.");

    public static DeliveryOutcome PictureRefused(Error error) => new(OutcomeKind.Rejected, $"A picture of this post can't be sent: {error.Message}");
}
