using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Micropub;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Micropub;

public sealed class MicropubTests : ChannelCase<FakeMicropub>
{
    [Fact]
    public async Task The_entry_is_the_approved_revision_with_its_pictures_at_the_site()
    {
        var post = await PostWithPictureAsync();
        var content = post.Revision.Content with { Title = "Pumps & <script> 👋", Body = $"Dry **running** ![seal](/media/{post.Revision.Content.Cover!.AssetId})" };

        var (_, outcome) = await PublishAsync(A.Post(content));

        var (url, entry) = Assert.Single(Network.Entries);
        var html = (string?)entry["content"]![0]!["html"];
        var picture = Assert.Single(Network.Files).Key;
        Assert.Equal((url, url), (outcome.Url, outcome.RemoteId));
        Assert.EndsWith("/why-a-pump-runs-dry", url, StringComparison.Ordinal);
        Assert.Equal(("Pumps & <script> 👋", "2026-03-02T09:00:00Z", """["pumps","maintenance"]"""), ((string?)entry["name"]![0], (string?)entry["published"]![0], entry["category"]!.ToJsonString()));
        Assert.Contains($"<strong>running</strong> <img src=\"{picture}\" alt=\"seal\"", html, StringComparison.Ordinal);
        Assert.Equal((picture, "A centrifugal pump"), ((string?)entry["featured"]![0]!["value"], (string?)entry["featured"]![0]!["alt"]));
    }

    [Fact]
    public async Task Without_a_media_endpoint_pictures_stay_at_the_hub()
    {
        Network.HasNoMediaEndpoint = true;

        await PublishAsync(await PostWithPictureAsync());

        Assert.Empty(Network.Files);
        Assert.Matches("^https?://.+/media/[0-9a-f-]{36}$", (string?)Assert.Single(Network.Entries).Value["featured"]![0]!["value"]);
    }

    [Fact]
    public async Task A_note_is_the_summary_with_a_link()
    {
        var note = Connection with { Values = new Dictionary<string, string>(Network.Settings) { ["form"] = "note" } };
        var (ticket, _) = await Channel.PrepareAsync(A.Post(), note, null, CancellationToken.None);

        await Channel.SendAsync(A.Post(), note, ticket!, CancellationToken.None);

        var entry = Assert.Single(Network.Entries).Value;
        Assert.False(entry.ContainsKey("name"));
        Assert.EndsWith($"<p>{A.Content.Summary}</p><p><a href=\"https://blog.example.test/why-a-pump-runs-dry\">{A.Content.Title}</a></p>", (string?)entry["content"]![0]!["html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Trouble.AnswerLost, 1)]
    [InlineData(Trouble.ServerError, 0)]
    public async Task A_site_that_does_not_show_its_entries_leaves_a_lost_answer_to_a_person(Trouble trouble, int there)
    {
        Network.CannotList = true;
        Network.Meet(trouble);

        var (ticket, outcome) = await PublishAsync(A.Post());
        var looked = await FollowUpAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Unknown, there), (outcome.Kind, looked.Kind, Network.Posts));
        Assert.Contains("Look there yourself", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Such_a_site_takes_changes_and_withdrawals_all_the_same()
    {
        Network.CannotList = true;
        var (first, outcome) = await PublishAsync(A.Post());
        var newer = Newer(first, outcome);
        Network.Meet(Trouble.AnswerLost);
        var (second, lost) = await PublishAsync(newer);
        var looked = await FollowUpAsync(newer, second);

        var gone = See(await Channel.WithdrawAsync(newer with { Earlier = null }, Connection, second, looked.RemoteId!, CancellationToken.None));

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Delivered, OutcomeKind.Withdrawn, 0), (lost.Kind, looked.Kind, gone.Kind, Network.Posts));
    }

    [Fact]
    public async Task A_token_that_lacks_a_right_asks_a_person()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        Network.Denied.Add("update");

        var (_, changed) = await PublishAsync(Newer(ticket, outcome));

        Assert.Equal(OutcomeKind.Reauthorize, changed.Kind);
        Assert.Contains("rights", changed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_somebody_deleted_is_not_made_anew_by_a_change()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        Network.Entries.Clear();

        var (_, changed) = await PublishAsync(Newer(ticket, outcome));

        Assert.Equal((OutcomeKind.Rejected, 0), (changed.Kind, Network.Posts));
    }

    [Theory]
    [InlineData("endpoint", "http://www.example.com/micropub")]
    [InlineData("endpoint", "")]
    [InlineData("token", "")]
    [InlineData("token", "line\nend")]
    [InlineData("form", "<script>")]
    public Task What_cannot_be_used_is_refused_before_anything_is_sent(string setting, string value) => IsRefusedBeforeAnythingIsSentAsync(setting, value);

    [Theory]
    [InlineData("comments")]
    [InlineData("content")]
    [InlineData("url")]
    public async Task A_list_in_which_nothing_of_ours_can_be_recognised_leaves_a_lost_answer_to_a_person(string left)
    {
        Network.LeavesOut = left;
        var (_, first) = await PublishAsync(Another());
        Network.Meet(Trouble.AnswerLost);

        var (ticket, lost) = await PublishAsync(A.Post());
        var looked = await FollowUpAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Delivered, OutcomeKind.Unknown, OutcomeKind.Unknown, 2), (first.Kind, lost.Kind, looked.Kind, Network.Posts));
        Assert.Contains("Look there yourself", looked.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_shows_a_mark_of_ours_is_believed_that_an_entry_is_missing()
    {
        await PublishAsync(Another());
        Network.Meet(Trouble.ServerError);

        var (ticket, _) = await PublishAsync(A.Post());

        Assert.Equal(OutcomeKind.NotThere, (await FollowUpAsync(A.Post(), ticket)).Kind);
    }

    private static ChannelPost Another()
    {
        var post = A.Post();
        return post with { PublicationId = Guid.Parse("0197a000-0000-7000-8000-0000000c0077"), Revision = post.Revision with { PostId = Guid.Parse("0197a000-0000-7000-8000-0000000c0078") } };
    }
}
