using System.Text.RegularExpressions;
using ContentHub.Guests.Decisions;
using ContentHub.Guests.Invitations;
using ContentHub.Guests.Invites;
using ContentHub.Guests.Visits;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Trash;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Guests.Tests;

/// <summary>Posts, guests and their mailbox, by the use cases that people have.</summary>
internal sealed partial class GuestDesk : IAsyncDisposable
{
    public const string Anna = "anna@customer.test";

    private GuestDesk(TestHub hub) => Hub = hub;

    public TestHub Hub { get; }

    public ManualClock Clock => Hub.Clock;

    public static Task<GuestDesk> StartAsync(params (string Key, string Value)[] settings) => StartAsync(null, settings);

    public static async Task<GuestDesk> StartAsync(Action<IServiceCollection>? change, params (string Key, string Value)[] settings)
    {
        var hub = await TestHub.StartAsync(change, settings);
        await hub.AddPeopleAsync();
        return new GuestDesk(hub);
    }

    public async Task<Guid> DraftAsync(Actor by, string body = "Start with the duty point.\n\nThen look at the curve.", string title = "Choosing a pump") =>
        (await Hub.DoAsync((CreatePost c) => c.HandleAsync(new PostContent { Title = title, Body = body, AuthorId = Guid.Empty }, by, default))).Value.Id;

    public async Task<Guid> InReviewAsync(Actor by)
    {
        var id = await DraftAsync(by);
        Assert.Empty((await Hub.DoAsync(async (SubmitPost s) => await s.HandleAsync(id, await VersionAsync(id), null, by, default))).Errors);
        return id;
    }

    public async Task EditAsync(Guid id, Actor by, string body) => Assert.Empty((await Hub.DoAsync(
        async (SaveDraft s) => await s.HandleAsync(id, await VersionAsync(id), new PostContent { Title = "Choosing a pump", Body = body, AuthorId = Guid.Empty }, by, default))).Errors);

    public async Task TrashAsync(Guid id) => Assert.Empty((await Hub.DoAsync((TrashPost t) => t.HandleAsync(id, TestHub.Sara, default))).Errors);

    public async Task<Result> ApproveAsync(Guid id)
    {
        var seen = (await Hub.DoAsync((PostDetailsQuery q) => q.HandleAsync(id, TestHub.Mark, default))).Value;
        return await Hub.DoAsync((ApprovePost a) => a.HandleAsync(id, seen.Post.Version, seen.Hash, null, TestHub.Mark, default));
    }

    public Task<Result<Invitation>> InviteAsync(Guid post, Actor by, string email = Anna, bool waits = false, int days = 14, string name = "Anna Berg", string? words = null) =>
        Hub.DoAsync((InviteGuest i) => i.HandleAsync(post, new GuestInput(email, name, words, days, waits), Path, by, default));

    /// <summary>Invites, and opens the mail: the secret of the link.</summary>
    public async Task<string> LinkAsync(Guid post, Actor by, string email = Anna, bool waits = false)
    {
        var invited = await InviteAsync(post, by, email, waits);
        Assert.Empty(invited.Errors);
        return await LastLinkAsync(email);
    }

    public async Task<string> LastLinkAsync(string email = Anna) => Link().Match(Content(await LastMailAsync(email))).Groups[1].Value;

    public async Task<string> LastCodeAsync(string email = Anna) => Code().Match(await LastMailAsync(email)).Groups[1].Value;

    public Task<Result<Guid>> AskAsync(string link, bool? agrees, string? name = "Anna Berg", string? note = null) =>
        Hub.DoAsync((AskForCode a) => a.HandleAsync(link, new GuestAnswer(agrees, name, note), default));

    public Task<Result<GuestDecision>> DecideAsync(string link, Guid code, string digits) => Hub.DoAsync((DecideRevision d) => d.HandleAsync(link, code, digits, "test", default));

    public async Task<GuestDecision> AnswerAsync(string link, bool agrees, string? note = null, string email = Anna)
    {
        var asked = await AskAsync(link, agrees, note: note);
        Assert.Empty(asked.Errors);
        var decided = await DecideAsync(link, asked.Value, await LastCodeAsync(email));
        Assert.Empty(decided.Errors);
        return decided.Value;
    }

    public Task<Result<Visit>> OpenAsync(string link) => Hub.DoAsync((GuestDoor d) => d.OpenAsync(link, default));

    public Task<Result> SayAsync(string link, string? place, string? text) => Hub.DoAsync((CommentOnRevision c) => c.HandleAsync(link, place, text, "test", default));

    public async Task<GuestRow> RowAsync(Guid post) => (await Hub.DoAsync((ReadGuests r) => r.HandleAsync(post, TestHub.Mark, default))).Value.Rows[0];

    public Task<List<T>> AllAsync<T>()
        where T : class => Hub.DataAsync(db => db.Set<T>().AsNoTracking().ToListAsync());

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    public static string Path(string secret) => $"/guest/{secret}";

    public async Task<string> LastMailAsync(string to)
    {
        var mails = new List<string>();
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(Hub.Folder, "mail")).OrderBy(File.GetLastWriteTimeUtc))
        {
            mails.Add(await File.ReadAllTextAsync(file));
        }

        return mails.Last(m => m.Contains($"To: {to}\r\n", StringComparison.Ordinal));
    }

    public async Task<int> VersionAsync(Guid id) => await Hub.DataAsync(db => db.Set<Post>().Where(p => p.Id == id).Select(p => p.Version).SingleAsync());

    private static string Content(string mail) => mail[mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)..];

    [GeneratedRegex("/guest/([A-Za-z0-9_-]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"Subject: (\d{6}) ")]
    private static partial Regex Code();
}
