using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Site.Articles;

namespace ContentHub.Site.Tests;

/// <summary>Many posts at once, straight into the projection.</summary>
internal static class Crowd
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);

    public static void Add(HubDbContext db, int n)
    {
        var (id, at) = (Guid.CreateVersion7(), Start.AddMinutes(n));
        var tags = new[] { "Common", $"Rare {n % 50}" };
        db.Add(new Article
        {
            PostId = id,
            PublicationId = id,
            RevisionId = id,
            Position = Positions.Of(at),
            Slug = $"story-{n}",
            Title = $"Story {n}",
            Summary = "What it says in one sentence.",
            Body = "Some words, a **strong** one among them.\n\n## A heading\n\n- first\n- second",
            Language = "en",
            AuthorId = DemoPeople.All[n % 3].Id,
            ReadingMinutes = 3,
            TopicKey = "common",
            TopicLabel = "Common",
            PublishedAt = at,
            UpdatedAt = at,
        });
        db.AddRange(tags.Select((label, i) => new ArticleTag { PostId = id, TagKey = TagKey.Of(label), Label = label, Ordinal = i, Position = Positions.Of(at) }));
    }
}
