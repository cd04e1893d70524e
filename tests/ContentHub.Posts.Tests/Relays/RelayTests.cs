using System.Net.WebSockets;
using System.Text;
using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Relays;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Rooms;
using ContentHub.Posts.Tests.Pages;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Tests.Relays;

public sealed class RelayTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task What_others_get_is_stored_already_and_comes_to_whoever_joins_later()
    {
        await using var web = await PostsWeb.StartAsync();
        var (draft, sara, mark) = await TwoAsync(web);

        foreach (var words in new[] { "one", "two", "three" })
        {
            await sara.TypeAsync(words);
            var (seq, read, _) = await mark.ReadAsync();
            Assert.Equal(words, read);
            Assert.Equal(words, await StoredAsync(web, draft.Id, seq));
        }

        await sara.TypeAsync("four, and the line breaks at once");
        sara.Socket.Abort();
        await mark.ReadAsync();
        await using var late = await Editor.JoinAsync(web.Hub, "mark", draft.Id, 9);
        Assert.Equal(["seed", "one", "two", "three", "four, and the line breaks at once"], await late.BacklogAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_can_not_be_stored_is_passed_on_to_nobody_and_not_acknowledged(bool database)
    {
        var disk = new FullDisk(database ? new DbUpdateException("The disk is full.") : new IOException("The disk is full."));
        await using var web = await PostsWeb.StartAsync(services => services.ConfigureDbContext<HubDbContext>(o => o.AddInterceptors(disk)));
        var (_, sara, mark) = await TwoAsync(web);

        disk.Full = true;
        await sara.TypeAsync("lost?");
        await sara.ClosedAsync();
        disk.Full = false;

        await using var again = await Editor.JoinAsync(web.Hub, "sara", web.Last, 5);
        await again.BacklogAsync();
        await again.TypeAsync("said again");
        Assert.Equal("said again", (await mark.ReadAsync()).Words);
    }

    [Fact]
    public async Task Whoever_comes_back_gets_only_what_came_since()
    {
        await using var web = await PostsWeb.StartAsync();
        var (draft, sara, mark) = await TwoAsync(web);
        await sara.TypeAsync("one");
        var (seen, _, _) = await mark.ReadAsync();
        await mark.DisposeAsync();
        await sara.TypeAsync("two", seen);
        await sara.HearAsync("ack");
        await sara.HearAsync("ack");

        await using var back = await Editor.JoinAsync(web.Hub, "mark", draft.Id, 7, epoch: 1, seq: seen);
        Assert.Equal(["two"], await back.BacklogAsync());
        await using var elsewhere = await Editor.JoinAsync(web.Hub, "mark", draft.Id, 8, epoch: 4, seq: seen);
        Assert.Equal(["seed", "one", "two"], await elsewhere.BacklogAsync());
        await using var ahead = await Editor.JoinAsync(web.Hub, "mark", draft.Id, 9, epoch: 1, seq: 4_000_000_000);
        Assert.Equal(["seed", "one", "two"], await ahead.BacklogAsync());
    }

    [Fact]
    public async Task Of_two_who_bring_in_the_text_one_does_and_both_are_told_it_is_there()
    {
        await using var web = await PostsWeb.StartAsync();
        var draft = await web.DraftAsync(TestHub.Sara);
        await using var sara = await Editor.JoinAsync(web.Hub, "sara", draft.Id, 5);
        await using var mark = await Editor.JoinAsync(web.Hub, "mark", draft.Id, 7);
        await Task.WhenAll(sara.BacklogAsync(), mark.BacklogAsync());

        await Task.WhenAll(sara.SeedAsync("the same"), mark.SeedAsync("the same"));

        Assert.Equal(1, (await sara.HearAsync("ack")).GetProperty("seq").GetInt64());
        Assert.Equal(1, (await mark.HearAsync("ack")).GetProperty("seq").GetInt64());
        await using var late = await Editor.JoinAsync(web.Hub, "mark", draft.Id, 8);
        Assert.Equal(["the same"], await late.BacklogAsync());
    }

    [Fact]
    public async Task A_snapshot_takes_the_place_of_what_it_holds_and_the_rows_go_a_day_later()
    {
        await using var web = await PostsWeb.StartAsync();
        var (draft, sara, mark) = await TwoAsync(web);
        await sara.TypeAsync("one");
        await sara.TypeAsync("two");
        await mark.ReadAsync();
        var (seq, _, _) = await mark.ReadAsync();
        await mark.SendAsync(Frames.Snapshot, seq, 0, "everything"u8.ToArray());
        await mark.SendAsync(Frames.Snapshot, seq + 5, 0, "what nobody typed"u8.ToArray());
        await mark.TypeAsync("three");
        await sara.ReadAsync();

        await using var late = await Editor.JoinAsync(web.Hub, "mark", draft.Id, 9);
        Assert.Equal(["everything", "three"], await late.BacklogAsync());
        Assert.Equal(3, await web.DoAsync((HubDbContext db) => db.Set<RoomUpdate>().CountAsync(u => u.ReplacedAt != null)));
        await web.DoAsync(async (HubDbContext db) => await db.Set<RoomUpdate>().Where(u => u.ReplacedAt != null).ExecuteUpdateAsync(u => u.SetProperty(x => x.ReplacedAt, TimeProvider.System.GetUtcNow() - TidyRooms.RawRows - TimeSpan.FromHours(1))));
        await web.DoAsync((TidyRooms t) => t.RunAsync(Stop));
        Assert.Equal(2, await web.DoAsync((HubDbContext db) => db.Set<RoomUpdate>().CountAsync(Stop)));
    }

    [Fact]
    public async Task Cursors_go_to_the_others_and_names_come_from_the_server()
    {
        await using var web = await PostsWeb.StartAsync();
        var (_, sara, mark) = await TwoAsync(web);

        await sara.SendAsync(Frames.State, 999, 0, """{"name":"Ada"}"""u8.ToArray());

        Assert.Equal((5L, """{"name":"Ada"}"""), (await mark.ReadAsync(Frames.State)) is var (client, state, _) ? (client, state) : default);
        await mark.DisposeAsync();
        var left = await sara.HearAsync("here");
        while (left.GetProperty("people").GetArrayLength() > 1)
        {
            left = await sara.HearAsync("here");
        }

        Assert.Equal("Sara Sellers", left.GetProperty("people")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Ten_megabytes_of_cursor_end_the_line_of_their_sender_alone()
    {
        await using var web = await PostsWeb.StartAsync();
        var (_, sara, mark) = await TwoAsync(web);

        await sara.SendAsync(Frames.State, 0, 0, new byte[10 * 1024 * 1024]);

        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await sara.ClosedAsync());
        await mark.TypeAsync("goes on");
        await mark.HearAsync("ack");
    }

    [Theory]
    [InlineData(99)]
    [InlineData(0)]
    public async Task A_message_of_no_known_kind_ends_the_line(byte letter)
    {
        await using var web = await PostsWeb.StartAsync();
        var (_, sara, _) = await TwoAsync(web);

        await sara.SendAsync(letter, 0, 0, [1, 2, 3]);

        await sara.ClosedAsync();
    }

    [Fact]
    public async Task A_flood_is_stopped()
    {
        await using var web = await PostsWeb.StartAsync();
        var (_, sara, _) = await TwoAsync(web);

        for (var i = 0; i < 2000 && sara.Socket.State is WebSocketState.Open; i++)
        {
            await sara.SendAsync(Frames.State, 0, 0, [1]);
        }

        Assert.Equal("room.too-fast", (await sara.HearAsync("ended")).GetProperty("why").GetString());
    }

    [Fact]
    public async Task Who_loses_the_right_to_write_is_shown_out_and_the_others_stay()
    {
        await using var web = await PostsWeb.StartAsync(Often);
        var (draft, sara, mark) = await TwoAsync(web);

        await web.DoAsync((SubmitPost s) => s.HandleAsync(draft.Id, draft.Version, null, TestHub.Sara, Stop));

        Assert.Equal("not-yours", (await sara.HearAsync("ended")).GetProperty("why").GetString());
        await mark.TypeAsync("an editor’s word");
        await mark.HearAsync("ack");
    }

    [Fact]
    public async Task Who_is_no_longer_signed_in_is_shown_out()
    {
        await using var web = await PostsWeb.StartAsync(Often);
        var (_, sara, _) = await TwoAsync(web);

        var seat = await web.SeatAsync("sara");
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await seat.PostFormAsync("/hub/profile/sign-in?handler=SignOut")).StatusCode);

        Assert.Equal("signed-out", (await sara.HearAsync("ended")).GetProperty("why").GetString());
    }

    [Fact]
    public async Task A_write_from_elsewhere_ends_the_epoch_and_the_next_begins_with_its_words()
    {
        await using var web = await PostsWeb.StartAsync(Often);
        var (draft, sara, mark) = await TwoAsync(web);
        await sara.TypeAsync("not saved as text yet");
        await mark.ReadAsync();

        var saved = await web.DoAsync((SaveDraft s) => s.HandleAsync(draft.Id, draft.Version, PostsHub.Words(body: "From the API"), TestHub.Mark, Stop));

        Assert.True(saved.Succeeded);
        foreach (var editor in new[] { sara, mark })
        {
            Assert.Equal("elsewhere", (await editor.HearAsync("ended")).GetProperty("why").GetString());
        }

        await using var back = await Editor.JoinAsync(web.Hub, "sara", draft.Id, 5, epoch: 1, seq: 2);
        var welcome = await back.HearAsync("welcome");
        Assert.Equal((2, "From the API"), (welcome.GetProperty("epoch").GetInt32(), welcome.GetProperty("seed").GetProperty("body").GetString()));
    }

    [Fact]
    public async Task Whoever_joins_the_next_epoch_first_never_hears_words_of_the_last_one()
    {
        await using var web = await PostsWeb.StartAsync();
        var (draft, sara, mark) = await TwoAsync(web);
        await web.DoAsync((SaveDraft s) => s.HandleAsync(draft.Id, draft.Version, PostsHub.Words(body: "From the API"), TestHub.Mark, Stop));

        await using var nora = await Editor.JoinAsync(web.Hub, "ada", draft.Id, 11);
        await nora.SeedAsync("seed of the next");
        await nora.HearAsync("ack");
        await Ignored(sara.TypeAsync("typed into the old text", 1));
        await Ignored(mark.SendAsync(Frames.Snapshot, 1, 0, "the old text"u8.ToArray()));
        Assert.Equal("elsewhere", (await sara.HearAsync("ended")).GetProperty("why").GetString());
        Assert.Equal("elsewhere", (await mark.HearAsync("ended")).GetProperty("why").GetString());
        await nora.TypeAsync("new words");
        await nora.HearAsync("ack");

        await using var later = await Editor.JoinAsync(web.Hub, "mark", draft.Id, 12);
        Assert.Equal(["seed of the next", "new words"], await later.BacklogAsync());

        static async Task Ignored(Task sent)
        {
            try
            {
                await sent;
            }
            catch (Exception gone) when (gone is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                // The line was ended before it could be sent: so much the better.
            }
        }
    }

    [Fact]
    public async Task Another_make_of_the_editor_waits_until_the_others_are_gone()
    {
        await using var web = await PostsWeb.StartAsync();
        var (draft, sara, mark) = await TwoAsync(web);
        var cookie = await Session.OfAsync(web.Hub, "mark");
        await using var newer = await Editor.ConnectAsync(web.Hub, cookie, $"/hub/rooms/post/{draft.Id}");
        await newer.HelloAsync(9, schema: "m2");
        Assert.Equal("room.other-editor", (await newer.HearAsync("ended")).GetProperty("why").GetString());

        await sara.DisposeAsync();
        await mark.DisposeAsync();
        await web.DoAsync((HubDbContext db) => db.Set<RoomMember>().ExecuteDeleteAsync(Stop));
        await using var alone = await Editor.ConnectAsync(web.Hub, cookie, $"/hub/rooms/post/{draft.Id}");
        await alone.HelloAsync(9, schema: "m2");
        Assert.Equal(2, (await alone.HearAsync("welcome")).GetProperty("epoch").GetInt32());
    }

    [Fact]
    public async Task Any_declared_kind_of_document_has_rooms()
    {
        await using var web = await PostsWeb.StartAsync(services => services.AddScoped<ISharedText, Minutes>());
        await using var sara = await Editor.JoinAsync(web.Hub, "sara", Minutes.Open, 5, kind: "minutes");

        Assert.Equal("Present: everybody", (await sara.HearAsync("welcome")).GetProperty("seed").GetProperty("body").GetString());
        await sara.SeedAsync("seed");
        await sara.TypeAsync("a decision");
        await sara.HearAsync("ack");
        Assert.Equal(2, (await sara.HearAsync("ack")).GetProperty("seq").GetInt64());
    }

    [Fact]
    [Trait("Needs", "PostgreSQL")]
    public async Task Two_instances_on_one_database_are_one_room()
    {
        Assert.SkipUnless(TestDatabase.OnPostgres, "Several instances need PostgreSQL: CONTENTHUB_TEST_DB=postgres.");
        await using var web = await PostsWeb.StartAsync();
        await using var second = web.Hub.WithWebHostBuilder(host => host.UseSetting("Data:Node", "second"));
        var draft = await web.DraftAsync(TestHub.Sara);
        await using var sara = await Editor.JoinAsync(web.Hub, "sara", draft.Id, 5);
        await sara.BacklogAsync();
        await sara.SeedAsync("seed");
        await sara.HearAsync("ack");
        await using var mark = await Editor.JoinAsync(second, "mark", draft.Id, 7);
        Assert.Equal(["seed"], await mark.BacklogAsync());

        for (var round = 0; round < 10; round++)
        {
            await Task.WhenAll(sara.TypeAsync($"s{round}"), mark.TypeAsync($"m{round}"));
            Assert.Equal($"s{round}", (await mark.ReadAsync()).Words);
            Assert.Equal($"m{round}", (await sara.ReadAsync()).Words);
        }

        await mark.SendAsync(Frames.State, 0, 0, "cursor"u8.ToArray());
        Assert.Equal((7L, "cursor"), (await sara.ReadAsync(Frames.State)) is var (client, state, _) ? (client, state) : default);
        await using var late = await Editor.JoinAsync(web.Hub, "sara", draft.Id, 9);
        Assert.Equal(21, (await late.BacklogAsync()).Count);
    }

    private static void Often(IServiceCollection services) => services.AddSingleton(new LeaveRhythm(TimeSpan.FromMilliseconds(100)));

    /// <summary>Sara (5) and Mark (7) in one room, with the text brought in.</summary>
    private static async Task<(SavedDraft Draft, Editor Sara, Editor Mark)> TwoAsync(PostsWeb web)
    {
        var draft = await web.DraftAsync(TestHub.Sara);
        var sara = await Editor.JoinAsync(web.Hub, "sara", draft.Id, 5);
        await sara.BacklogAsync();
        await sara.SeedAsync("seed");
        await sara.HearAsync("ack");
        var mark = await Editor.JoinAsync(web.Hub, "mark", draft.Id, 7);
        Assert.Equal(["seed"], await mark.BacklogAsync());
        web.Last = draft.Id;
        return (draft, sara, mark);
    }

    private static async Task<string> StoredAsync(PostsWeb web, Guid id, long seq) => Encoding.UTF8.GetString(
        await web.DoAsync((HubDbContext db) => db.Set<RoomUpdate>().Where(u => u.DocumentId == id && u.Seq == seq).Select(u => u.Bytes).SingleAsync(Stop)));

    private sealed class FullDisk(Exception full) : SaveChangesInterceptor
    {
        public bool Full { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            Full ? throw full : base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private sealed class Minutes : ISharedText
    {
        public static Guid Open { get; } = Guid.Parse("0197a000-0000-7000-8000-00000000cafe");

        public string Kind => "minutes";

        public Task<bool> MayReadAsync(Guid id, Kernel.People.Actor actor, CancellationToken stop) => Task.FromResult(id == Open);

        public Task<bool> MayEditAsync(Guid id, Kernel.People.Actor actor, CancellationToken stop) => Task.FromResult(id == Open);

        public Task<IReadOnlyDictionary<string, string>> TextAsync(Guid id, CancellationToken stop) =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string> { ["body"] = "Present: everybody" });
    }
}
