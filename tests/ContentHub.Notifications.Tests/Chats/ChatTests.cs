using ContentHub.Accounts.Audits;
using ContentHub.Guests.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Notifications.Chats;
using ContentHub.Notifications.Inboxes;
using ContentHub.Notifications.Matters;
using ContentHub.Notifications.Sendings;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Tests.Chats;

public sealed class ChatTests
{
    private static readonly TimeSpan Gathered = Gather.Pause + TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_chat_hears_what_it_asked_for_once_with_title_and_link_and_no_words_of_a_post()
    {
        await using var room = await ChatRoom.OpenAsync();
        await using var desk = await StartAsync(room);
        await ConnectAsync(desk, room, Kind.ReviewWaiting, Kind.Approved);
        var id = await desk.InReviewAsync(TestHub.Sara, "Pumps & <!channel> @channel");
        await desk.DrainAsync();
        await desk.CommentAsync(id, TestHub.Mark, "Not for the chat");
        await desk.DrainAsync();
        desk.Clock.Advance(Gathered);
        await desk.SendAsync();
        await desk.SendAsync();

        var text = Assert.Single(room.Heard);
        var told = await desk.Hub.DataAsync(db => db.Set<Notification>().SingleAsync(n => !n.InApp));
        Assert.Equal($"Pumps &amp; &lt;!channel&gt; @\u200bchannel: Sara Sellers waits for a review\nhttp://localhost:5080/hub/notifications/{told.Id}", text);
        Assert.Equal("/Review/Post", (await desk.Hub.DoAsync((OpenNotification o) => o.HandleAsync(told.Id, TestHub.Nora, default))).Value.Page);
        Assert.Equal("access.not-there", (await desk.Hub.DoAsync((OpenNotification o) => o.HandleAsync(told.Id, TestHub.Samir, default))).Error.Code);
    }

    [Fact]
    public async Task A_chat_that_asked_for_it_hears_that_a_guest_decided_and_nothing_of_answers_that_were_set_aside()
    {
        await using var room = await ChatRoom.OpenAsync();
        await using var desk = await StartAsync(room);
        await ConnectAsync(desk, room, Kind.GuestAnswered);
        var id = await desk.InReviewAsync(TestHub.Sara);
        await desk.HappenAsync(new GuestDecided(id, Guid.CreateVersion7(), Guid.CreateVersion7(), TestHub.Mark.Id, "Anna @channel", true, 1));
        await desk.HappenAsync(new GuestAnswerSetAside(id, Guid.CreateVersion7(), Guid.CreateVersion7(), TestHub.Mark.Id, "Anna", "Only anna@customer.test answers this invitation."));
        await desk.DrainAsync();
        desk.Clock.Advance(Gathered);
        await desk.SendAsync();

        Assert.StartsWith("Choosing a pump: Anna @\u200bchannel (guest) agrees to revision 1\nhttp", Assert.Single(room.Heard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_invited_hears_of_answers_that_were_set_aside_once_until_it_is_read_and_is_led_to_the_guests()
    {
        await using var desk = await Desk.StartAsync();
        var (id, invitation) = (await desk.InReviewAsync(TestHub.Sara), Guid.CreateVersion7());
        await desk.DrainAsync();
        var before = (await desk.UnreadAsync(TestHub.Mark)).Count;
        for (var i = 0; i < 3; i++)
        {
            await desk.HappenAsync(new GuestAnswerSetAside(id, invitation, Guid.CreateVersion7(), TestHub.Mark.Id, "Anna", "The invitation has expired."));
        }

        await desk.DrainAsync();

        var told = Assert.Single(await desk.UnreadAsync(TestHub.Mark), r => r.Told.Kind is Kind.GuestAnswered); // at the same moment as the review: in no order
        Assert.Equal((before + 1, "An answer to the mail to Anna (guest) was not taken: The invitation has expired. Its words are kept under Guests"), ((await desk.UnreadAsync(TestHub.Mark)).Count, told.Sentence));
        Assert.Equal("/Guests/Index", (await desk.Hub.DoAsync((OpenNotification o) => o.HandleAsync(told.Told.Id, TestHub.Mark, default))).Value.Page);
        Assert.DoesNotContain(Kind.GuestAnswered, await desk.KindsAsync(TestHub.Sara));
    }

    [Fact]
    public async Task What_is_settled_before_it_was_said_is_not_said()
    {
        await using var room = await ChatRoom.OpenAsync();
        await using var desk = await StartAsync(room);
        await ConnectAsync(desk, room, Kind.ReviewWaiting);
        var id = await desk.InReviewAsync(TestHub.Sara);
        await desk.DrainAsync();
        await desk.ApproveAsync(id, TestHub.Mark);
        await desk.DrainAsync();
        desk.Clock.Advance(Gathered);
        await desk.SendAsync();

        Assert.Equal(0, room.Asked);
    }

    [Fact]
    public async Task A_chat_of_a_team_hears_of_its_peoples_posts_only()
    {
        await using var room = await ChatRoom.OpenAsync();
        await using var desk = await StartAsync(room);
        var team = (await desk.Hub.DoAsync((ContentHub.Accounts.Contracts.ITeams t) => t.ListAsync(default))).First(t => t.Name == "Sales");
        await SaveAsync(desk, new ChatInput(null, "Team", room.Address.AbsoluteUri, [Kind.ReviewWaiting], team.Id, false, 0));
        await desk.InReviewAsync(TestHub.Sara, "Ours");
        await desk.InReviewAsync(TestHub.Paul, "Theirs");
        await desk.DrainAsync();
        desk.Clock.Advance(Gathered);
        await desk.SendAsync();

        Assert.StartsWith("Ours:", Assert.Single(room.Heard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_is_down_is_tried_again_and_one_that_refuses_three_in_a_row_is_switched_off_with_a_sentence()
    {
        await using var room = await ChatRoom.OpenAsync();
        await using var desk = await StartAsync(room);
        await ConnectAsync(desk, room, Kind.ReviewWaiting);
        room.Answer = (503, "down");
        await desk.InReviewAsync(TestHub.Sara);
        await desk.DrainAsync();
        desk.Clock.Advance(Gathered);
        await desk.SendAsync();
        Assert.Equal("It answered 503 down", (await CardAsync(desk)).Trouble);
        room.Answer = (200, "ok");
        desk.Clock.Advance(TimeSpan.FromSeconds(31));
        await desk.SendAsync();
        Assert.Equal(("", 1), ((await CardAsync(desk)).Trouble, room.Heard.Count));

        room.Answer = (404, "no_service");
        for (var i = 0; i < 4; i++)
        {
            await desk.InReviewAsync(TestHub.Sara, $"Post {i}");
            await desk.DrainAsync();
            desk.Clock.Advance(Gathered);
            await desk.SendAsync();
        }

        var card = await CardAsync(desk);
        Assert.True(card.Paused);
        Assert.Equal("Switched off: 3 messages in a row failed. It answered 404 no_service. Check the address in the chat program, then switch it on again.", card.Trouble);
        Assert.Equal(5, room.Asked); // a refusal is final, and the fourth was never tried
        Assert.DoesNotContain("s3cret", card.ToString(), StringComparison.Ordinal);

        room.Answer = (200, "ok");
        Assert.True((await SaveAsync(desk, new ChatInput(card.Id, card.Name, null, card.Kinds, null, false, card.Version))).Succeeded);
        await desk.InReviewAsync(TestHub.Sara, "Again");
        await desk.DrainAsync();
        desk.Clock.Advance(Gathered);
        await desk.SendAsync();
        Assert.Equal(2, room.Heard.Count);
    }

    [Fact]
    public async Task The_test_button_says_what_the_chat_answered()
    {
        await using var room = await ChatRoom.OpenAsync();
        await using var desk = await StartAsync(room);
        var id = await ConnectAsync(desk, room, Kind.Published);

        Assert.Equal("Newsroom", (await desk.Hub.DoAsync((TestChat t) => t.HandleAsync(id, TestHub.Ada, default))).Value);
        room.Answer = (403, "action_prohibited");
        var refused = await desk.Hub.DoAsync((TestChat t) => t.HandleAsync(id, TestHub.Ada, default));

        Assert.Equal(("chat.does-not-answer", "The chat did not take the message. It answered 403 action_prohibited"), (refused.Error.Code, refused.Error.Message));
        Assert.NotNull((await CardAsync(desk)).LastSuccessAt);
    }

    [Fact]
    public async Task Inside_addresses_are_never_called()
    {
        await using var room = await ChatRoom.OpenAsync();
        await using var desk = await Desk.StartAsync(); // not allowed here
        var id = await ConnectAsync(desk, room, Kind.Published);

        var refused = await desk.Hub.DoAsync((TestChat t) => t.HandleAsync(id, TestHub.Ada, default));

        Assert.Equal(0, room.Asked);
        Assert.Contains("was not contacted", refused.Error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refused.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_is_encrypted_never_audited_and_kept_when_it_is_not_typed_again()
    {
        await using var room = await ChatRoom.OpenAsync();
        await using var desk = await StartAsync(room);
        var id = await ConnectAsync(desk, room, Kind.Published);
        var card = await CardAsync(desk);
        Assert.True((await SaveAsync(desk, new ChatInput(id, "Renamed", "", [Kind.Approved], null, false, card.Version))).Succeeded);

        var (chat, audited) = await desk.Hub.DataAsync(async db => (await db.Set<Chat>().SingleAsync(), await db.Set<AuditEntry>().Where(e => e.Action.StartsWith("chat.")).Select(e => e.Action + e.Before + e.After).ToListAsync()));
        Assert.DoesNotContain("s3cret", chat.ProtectedAddress, StringComparison.Ordinal);
        Assert.Equal((2, true), (audited.Count, audited.TrueForAll(a => !a.Contains("s3cret", StringComparison.Ordinal))));
        Assert.True((await desk.Hub.DoAsync((TestChat t) => t.HandleAsync(id, TestHub.Ada, default))).Succeeded);
        Assert.Equal("access.someone-was-faster", (await SaveAsync(desk, new ChatInput(id, "Late", "", [Kind.Approved], null, false, card.Version))).Error.Code);

        await desk.Hub.DoAsync<RemoveChat>(r => r.HandleAsync(id, TestHub.Ada, default));
        Assert.Equal(0, await desk.Hub.DataAsync(db => db.Set<Chat>().CountAsync()));
    }

    [Theory]
    [InlineData("", "https://hooks.example.com/x", "Approved", "chat.name-empty")]
    [InlineData("Room", "", "Approved", "chat.address-invalid")]
    [InlineData("Room", "http://hooks.example.com/x", "Approved", "chat.address-invalid")]
    [InlineData("Room", "https://me:secret@hooks.example.com/x", "Approved", "chat.address-invalid")]
    [InlineData("Room", "javascript:alert(1)", "Approved", "chat.address-invalid")]
    [InlineData("Room", "https://hooks.example.com/x", "Mentioned", "chat.kinds-empty")]
    public async Task What_cannot_work_is_refused(string name, string address, string kind, string code)
    {
        await using var desk = await Desk.StartAsync();

        Assert.Equal(code, (await SaveAsync(desk, new ChatInput(null, name, address, [Enum.Parse<Kind>(kind)], null, false, 0))).Error.Code);
    }

    [Fact]
    public async Task Only_those_who_may_manage_chats_see_change_test_or_remove_one()
    {
        await using var desk = await Desk.StartAsync();
        foreach (var who in new[] { TestHub.Sara, TestHub.Mark, TestHub.Paul, TestHub.Nora, TestHub.Lena, Actor.Visitor })
        {
            Result[] answers =
            [
                await desk.Hub.DoAsync((ReadChats r) => r.ListAsync(who, default)),
                await desk.Hub.DoAsync((SaveChat s) => s.HandleAsync(new ChatInput(null, "Room", "https://hooks.example.com/x", [Kind.Approved], null, false, 0), who, default)),
                await desk.Hub.DoAsync((TestChat t) => t.HandleAsync(Guid.Empty, who, default)),
                await desk.Hub.DoAsync((RemoveChat r) => r.HandleAsync(Guid.Empty, who, default)),
            ];
            Assert.All(answers, a => Assert.Equal("access.not-yours", a.Error.Code));
        }
    }

    private static Task<Desk> StartAsync(ChatRoom room) => Desk.StartAsync(null, ("Outgoing:Allow:0", room.Allowed));

    private static async Task<Guid> ConnectAsync(Desk desk, ChatRoom room, params Kind[] kinds) =>
        (await SaveAsync(desk, new ChatInput(null, "Newsroom", room.Address.AbsoluteUri, kinds, null, false, 0))).Value;

    private static Task<Result<Guid>> SaveAsync(Desk desk, ChatInput input) => desk.Hub.DoAsync((SaveChat s) => s.HandleAsync(input, TestHub.Ada, default));

    private static async Task<ChatCard> CardAsync(Desk desk) => Assert.Single((await desk.Hub.DoAsync((ReadChats r) => r.ListAsync(TestHub.Ada, default))).Value);
}
