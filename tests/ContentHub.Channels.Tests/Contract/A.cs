using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Contract;

public static class A
{
    public static readonly Guid Publication = Guid.Parse("0197a000-0000-7000-8000-0000000c0001");

    public static PostContent Content { get; } = new()
    {
        Title = "Why a pump runs dry",
        Slug = "why-a-pump-runs-dry",
        Summary = "Three causes of dry running, and how to tell them apart before the seal is gone.",
        AuthorId = Guid.Parse("0197a000-0000-7000-8000-000000000001"),
        Language = "en",
        Tags = ["pumps", "maintenance"],
    };

    public static ChannelPost Post(PostContent? content = null) => new(
        Publication,
        new RevisionView(Guid.Parse("0197a000-0000-7000-8000-0000000c0002"), Guid.Parse("0197a000-0000-7000-8000-0000000c0003"), 1, "v1:00", content ?? Content, Guid.Empty, DateTimeOffset.UnixEpoch),
        new Uri("https://blog.example.test/why-a-pump-runs-dry"),
        new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public static ChannelPost Newer(EarlierDelivery earlier, PostContent? content = null)
    {
        var post = Post(content ?? Content with { Summary = "Four causes of dry running." });
        return post with
        {
            PublicationId = Guid.Parse("0197a000-0000-7000-8000-0000000c0009"),
            Revision = post.Revision with { Id = Guid.Parse("0197a000-0000-7000-8000-0000000c0010"), Number = 2 },
            Earlier = earlier,
        };
    }

    public static ChannelPost Post(string channel, string text) => Post(Content with { Variants = [new ChannelVariant(channel, text)] });
}
