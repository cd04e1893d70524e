using ContentHub.Accounts.People;
using ContentHub.Data;
using ContentHub.Kernel.Events;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Notifications.Choices;
using ContentHub.Notifications.Delivering;
using ContentHub.Notifications.Inboxes;
using ContentHub.Notifications.Matters;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Notifications.Tests;

/// <summary>People at work on posts, by the use cases that they have, and what they hear of it.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private Desk(TestHub hub) => Hub = hub;

    public TestHub Hub { get; }

    public ManualClock Clock => Hub.Clock;

    public static async Task<Desk> StartAsync(Action<IServiceCollection>? change = null, params (string Key, string Value)[] settings)
    {
        var hub = await TestHub.StartAsync(change, settings);
        await hub.AddPeopleAsync();
        return new Desk(hub);
    }

    public async Task<Guid> DraftAsync(Actor by, string title = "Choosing a pump") =>
        (await Hub.DoAsync((CreatePost c) => c.HandleAsync(new PostContent { Title = title, Body = "Start with the duty point.", AuthorId = Guid.Empty }, by, default))).Value.Id;

    public async Task<Guid> InReviewAsync(Actor by, string title = "Choosing a pump")
    {
        var id = await DraftAsync(by, title);
        await SubmitAsync(id, by);
        return id;
    }

    public Task SubmitAsync(Guid id, Actor by) => OkAsync(async seen => await Hub.DoAsync((SubmitPost s) => s.HandleAsync(id, seen.Post.Version, null, by, default)), id);

    public Task AskChangesAsync(Guid id, Actor by, string reason) => OkAsync(async seen => await Hub.DoAsync((RequestChanges r) => r.HandleAsync(id, seen.Post.Version, reason, by, default)), id);

    public Task ApproveAsync(Guid id, Actor by) => OkAsync(async seen => await Hub.DoAsync((ApprovePost a) => a.HandleAsync(id, seen.Post.Version, seen.Hash, null, by, default)), id);

    public Task EditAsync(Guid id, Actor by, string body) => OkAsync(
        async seen => await Hub.DoAsync((SaveDraft s) => s.HandleAsync(id, seen.Post.Version, new PostContent { Title = "Choosing a pump", Body = body, AuthorId = Guid.Empty }, by, default)), id);

    public Task HandOverAsync(Guid id, Guid to, Actor by) => OkAsync(_ => Hub.DoAsync((HandOverPost h) => h.HandleAsync(id, to, null, by, default)), id);

    public async Task<Guid> CommentAsync(Guid id, Actor by, string text)
    {
        var made = await Hub.DoAsync((AddComment a) => a.HandleAsync("post", id, new CommentAbout(), text, by, default));
        Assert.Empty(made.Errors);
        return made.Value;
    }

    public async Task<Guid> ReplyAsync(Guid id, Guid thread, Actor by, string text)
    {
        var made = await Hub.DoAsync((ReplyToThread r) => r.HandleAsync("post", id, thread, text, by, default));
        Assert.Empty(made.Errors);
        return made.Value;
    }

    public Task HappenAsync(DomainEvent happened) => Hub.DoAsync<HubDbContext>(async db =>
    {
        db.Raise(happened);
        await db.SaveChangesAsync();
    });

    public Task DrainAsync() => Hub.DrainEventsAsync();

    /// <summary>What somebody sees as unread, the newest first.</summary>
    public async Task<IReadOnlyList<InboxRow>> UnreadAsync(Actor by) =>
        (await Hub.DoAsync((ReadInbox r) => r.HandleAsync(new InboxFilter(true, null), null, by, default))).Items;

    public async Task<IReadOnlyList<Kind>> KindsAsync(Actor by) => [.. (await UnreadAsync(by)).Select(r => r.Told.Kind)];

    public Task<int> CountAsync(Actor by) => Hub.DoAsync((CountUnread c) => c.CountAsync(by, default));

    public async Task ChooseAsync(Actor by, Action<PersonChoices>? change = null, params (Kind Kind, bool App, MailPace Mail)[] kinds)
    {
        await Hub.DoAsync<HubDbContext>(async db =>
        {
            var row = await db.Set<PersonChoices>().FirstOrDefaultAsync(c => c.PersonId == by.Id) ?? db.Add(new PersonChoices { PersonId = by.Id }).Entity;
            row.Choose(kinds.ToDictionary(k => k.Kind, k => new KindChoice(k.App, k.Mail)));
            change?.Invoke(row);
            await db.SaveChangesAsync();
        });
    }

    /// <summary>Sends what is due now, on this instance or another.</summary>
    public async Task SendAsync(IServiceProvider? node = null)
    {
        await using var scope = (node ?? Hub.Services).CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SendDue>().RunAsync(default);
    }

    /// <summary>Demo addresses never leave the machine; these do.</summary>
    public Task LiveAtAsync(string domain) => Hub.DoAsync<HubDbContext>(async db =>
    {
        foreach (var person in await db.Set<AppUser>().ToListAsync())
        {
            person.Email = person.Email!.Replace("demo.test", domain, StringComparison.Ordinal);
        }

        await db.SaveChangesAsync();
    });

    /// <summary>Somebody's roles are taken away; the actor as they are then.</summary>
    public async Task<Actor> StripAsync(Actor who)
    {
        await Hub.DoAsync<HubDbContext>(db => db.Set<IdentityUserRole<Guid>>().Where(r => r.UserId == who.Id).ExecuteDeleteAsync());
        return who with { Permissions = new HashSet<string>() };
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    private async Task OkAsync(Func<PostDetails, Task<Result>> act, Guid id)
    {
        var seen = (await Hub.DoAsync((PostDetailsQuery q) => q.HandleAsync(id, TestHub.Mark, default))).Value;
        Assert.Empty((await act(seen)).Errors);
    }
}
