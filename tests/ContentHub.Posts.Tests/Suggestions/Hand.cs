using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Hunks;
using ContentHub.Posts.Suggesting;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Suggestions;

/// <summary>People who suggest other words for a post of Sara's, and who decide.</summary>
internal sealed class Hand(PostsHub posts, Guid id)
{
    public const string Pumps = "The old pump is loud.\n\nIt needs a new seal and some oil.\n\nThen call us.";

    public Guid Id => id;

    public static async Task<Hand> OnAsync(PostsHub posts, string body = Pumps, string title = "Choosing a pump") =>
        new(posts, (await posts.DraftAsync(TestHub.Sara, PostsHub.Words(title, body))).Id);

    public Task<Result<SuggestedChanges>> SendAsync(Actor by, SuggestedText said) =>
        posts.Hub.DoAsync((SuggestChanges s) => s.HandleAsync(id, said, by, CancellationToken.None));

    /// <summary>Typed on the text that stands there now.</summary>
    public async Task<Result<SuggestedChanges>> SuggestAsync(Actor by, string text, string note = "", string field = FieldSource.Body) =>
        await SendAsync(by, new SuggestedText(field, text, note, Version: (await posts.SeenAsync(id, TestHub.Ada)).Post.Version));

    public Task<Result<SuggestionsDone>> AcceptAsync(Actor by, SuggestionChoice? choice = null) =>
        posts.Hub.DoAsync((AcceptSuggestions a) => a.HandleAsync(id, choice ?? new SuggestionChoice(), by, CancellationToken.None));

    public Task<Result<SuggestionsDone>> AcceptAsync(Actor by, Guid one) => AcceptAsync(by, new SuggestionChoice(one));

    public Task<Result<SuggestionsDone>> RejectAsync(Actor by, SuggestionChoice? choice = null) =>
        posts.Hub.DoAsync((RejectSuggestions r) => r.HandleAsync(id, choice ?? new SuggestionChoice(), by, CancellationToken.None));

    public Task<Result<SuggestionsDone>> TakenAsync(Actor by, Guid one) =>
        posts.Hub.DoAsync((MarkTaken m) => m.HandleAsync(id, one, by, CancellationToken.None));

    public Task<Result<SuggestionsDone>> WithdrawAsync(Actor by, Guid one) =>
        posts.Hub.DoAsync((WithdrawSuggestion w) => w.HandleAsync(id, one, by, CancellationToken.None));

    public Task<Result<SuggestionList>> ListAsync(Actor by, SuggestionFilter filter = SuggestionFilter.Open, string? after = null, int size = ReadSuggestions.Size) =>
        posts.Hub.DoAsync((ReadSuggestions r) => r.HandleAsync(id, filter, after, size, by, CancellationToken.None));

    public async Task<IReadOnlyList<SuggestionView>> OpenAsync() => (await ListAsync(TestHub.Ada)).Value.Suggestions;

    public async Task<SuggestionView> SeenAsync(Guid one) =>
        (await posts.Hub.DoAsync((ReadSuggestions r) => r.FindAsync(id, one, TestHub.Ada, CancellationToken.None))).Value;

    public async Task<PostContent> ContentAsync() => (await posts.SeenAsync(id, TestHub.Ada)).Content;

    public async Task<string> BodyAsync() => (await ContentAsync()).Body;

    public async Task SaveAsync(string body, Actor? by = null) =>
        Assert.Empty((await posts.SaveAsync(id, (await ContentAsync()) with { Body = body }, by ?? TestHub.Sara)).Errors);

    public static string Short(SuggestionView s) => $"{s.Kind}: {s.Before}>{s.After}";
}
