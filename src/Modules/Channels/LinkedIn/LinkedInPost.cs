using System.Text.Json.Nodes;
using ContentHub.Kernel.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.LinkedIn;

// A picture that LinkedIn has.
internal sealed record LinkedInPicture(string Urn, string Alt);

// Pure: the body of a post.
internal static class LinkedInPost
{
    public static JsonObject Of(LinkedInPart part, PostContent content, Uri? permalink, string author, IReadOnlyList<LinkedInPicture> pictures, string? thumb)
    {
        var post = new JsonObject
        {
            ["author"] = author,
            ["commentary"] = LittleText.Of(part.Text),
            ["visibility"] = "PUBLIC",
            ["distribution"] = new JsonObject { ["feedDistribution"] = "MAIN_FEED", ["targetEntities"] = new JsonArray(), ["thirdPartyDistributionChannels"] = new JsonArray() },
            ["lifecycleState"] = "PUBLISHED",
            ["isReshareDisabledByAuthor"] = false,
        };
        if ((part.Card ? Card(content, permalink!, thumb) : Media(pictures)) is { } shown)
        {
            post["content"] = shown;
        }

        return post;
    }

    private static JsonObject Card(PostContent content, Uri permalink, string? thumb)
    {
        var article = new JsonObject
        {
            ["source"] = permalink.AbsoluteUri,
            ["title"] = PlainText.Cut(content.Title.Trim(), LinkedInLimits.CardTitle),
            ["description"] = PlainText.Cut(content.Summary.Trim(), LinkedInLimits.CardDescription),
        };
        if (thumb is not null)
        {
            article["thumbnail"] = thumb;
        }

        return new JsonObject { ["article"] = article };
    }

    private static JsonObject? Media(IReadOnlyList<LinkedInPicture> pictures) => pictures switch
    {
        [] => null,
        [var one] => new JsonObject { ["media"] = Picture(one) },
        _ => new JsonObject { ["multiImage"] = new JsonObject { ["images"] = new JsonArray([.. pictures.Select(Picture)]) } },
    };

    private static JsonObject Picture(LinkedInPicture picture) => new() { ["id"] = picture.Urn, ["altText"] = PlainText.Cut(picture.Alt, LinkedInLimits.Alt) };
}
