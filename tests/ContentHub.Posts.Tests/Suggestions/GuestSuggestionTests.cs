using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Suggesting;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Tests.Suggestions;

public sealed class GuestSuggestionTests
{
    private static readonly SuggestingGuest Anna = new("invite-1", "Anna <b>Guest</b> 🙂");

    [Fact]
    public async Task A_guest_suggests_on_the_revision_that_was_read_and_reads_and_takes_back_only_their_own()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = new Hand(posts, await posts.InReviewAsync(TestHub.Sara, PostsHub.Words(body: Hand.Pumps)));
        var revision = await RevisionAsync(posts, hand.Id);

        var made = await SuggestAsync(posts, revision, Hand.Pumps.Replace("old", "noisy", StringComparison.Ordinal), Anna);
        await SuggestAsync(posts, revision, Hand.Pumps.Replace("oil", "grease", StringComparison.Ordinal), new SuggestingGuest("invite-2", "Bert"));

        var seen = (await hand.OpenAsync())[0];
        Assert.Equal(("Anna <b>Guest</b> 🙂", null, "guest:invite-1", 1), (seen.Author, seen.AuthorId, seen.By, seen.MadeOnRevision));
        var own = Assert.Single(await DoAsync(posts, s => s.OfGuestAsync(hand.Id, Anna.Key, CancellationToken.None)));
        Assert.Equal(("old", "noisy", "open"), (own.Before, own.After, own.State));
        Assert.IsType<NotThere>((await DoAsync(posts, s => s.WithdrawAsync(hand.Id, own.Id, "invite-2", CancellationToken.None))).Error);
        Assert.Empty((await DoAsync(posts, s => s.WithdrawAsync(hand.Id, own.Id, Anna.Key, CancellationToken.None))).Errors);
        Assert.Equal(made.Value.SuggestionIds, [own.Id]);
        Assert.Equal(1, (await hand.AcceptAsync(TestHub.Mark, new SuggestionChoice(By: "guest:invite-2"))).Value.Decided);
        Assert.Equal(new SuggestionFigures(0, 1, 0), await DoAsync(posts, s => s.FiguresAsync(hand.Id, Guid.Empty, CancellationToken.None)));
    }

    [Fact]
    public async Task A_revision_that_took_a_guests_words_says_that_it_was_a_guest()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = new Hand(posts, await posts.InReviewAsync(TestHub.Sara, PostsHub.Words(body: Hand.Pumps)));
        await SuggestAsync(posts, await RevisionAsync(posts, hand.Id), Hand.Pumps.Replace("old", "noisy", StringComparison.Ordinal), new SuggestingGuest("invite-2", "Mark Winter"));
        Assert.Equal(1, (await hand.AcceptAsync(TestHub.Mark)).Value.Decided);
        await hand.SaveAsync("Other.", TestHub.Ada); // cuts the words that Mark took

        var revisions = await posts.Hub.DoAsync((HubDbContext db) => db.Set<Revision>().Where(r => r.PostId == hand.Id).Select(r => r.Id).ToListAsync());
        var taken = await posts.Hub.DoAsync((ReadTaken r) => r.ForAsync(revisions, CancellationToken.None));
        Assert.Equal("Took 1 suggestion by Mark Winter (guest)", Assert.Single(taken).Value);
    }

    [Fact]
    public async Task A_guest_is_refused_by_name_when_the_post_is_signed_or_the_revision_is_not_there()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.ApprovedAsync(TestHub.Sara);

        Assert.IsType<SuggestionNotNow>((await SuggestAsync(posts, await RevisionAsync(posts, id), "Other.", Anna)).Error);
        Assert.IsType<NotThere>((await SuggestAsync(posts, Guid.Parse("0197a000-0000-7000-8000-00000000dead"), "Other.", Anna)).Error);
    }

    private static Task<Kernel.Results.Result<SuggestedChanges>> SuggestAsync(PostsHub posts, Guid revision, string text, SuggestingGuest by) =>
        DoAsync(posts, s => s.SuggestAsync(revision, "body", text, "From the customer.", by, CancellationToken.None));

    private static Task<T> DoAsync<T>(PostsHub posts, Func<ISuggestions, Task<T>> act) => posts.Hub.DoAsync(act);

    private static Task<Guid> RevisionAsync(PostsHub posts, Guid post) =>
        posts.Hub.DoAsync((HubDbContext db) => db.Set<Revision>().Where(r => r.PostId == post).OrderBy(r => r.Number).Select(r => r.Id).FirstAsync());
}
