using System.Text;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Testing;

namespace ContentHub.Publishing.Tests.Publications;

public sealed class PublicationMovesTests
{
    [Fact]
    public void The_table_in_the_docs_is_the_table_in_the_code()
    {
        var page = File.ReadAllText(Clone.PathOf("docs", "modules", "publishing.md"));

        Assert.True(page.Contains(Render(), StringComparison.Ordinal), "Put this into docs/modules/publishing.md:\n" + Render());
    }

    [Fact]
    public void Every_state_can_be_reached_and_only_two_are_the_end()
    {
        var states = Enum.GetValues<DeliveryState>();

        Assert.All(states.Where(s => s != DeliveryState.Planned), s => Assert.Contains(PublicationMoves.All, m => m.To == s));
        Assert.Equal([DeliveryState.Withdrawn, DeliveryState.Cancelled], states.Where(s => PublicationMoves.All.All(m => m.From != s)));
    }

    [Fact]
    public void A_state_and_an_event_lead_to_one_state_only() =>
        Assert.Equal(PublicationMoves.All.Count, PublicationMoves.All.Select(m => (m.From, m.On)).Distinct().Count());

    [Fact]
    public void Unknown_is_left_only_by_look_up_or_by_a_person() =>
        Assert.Equal(
            [PublicationEvent.Delivered, PublicationEvent.Postponed, PublicationEvent.Rejected, PublicationEvent.SettleThere, PublicationEvent.SettleNotThere, PublicationEvent.GiveUp],
            PublicationMoves.All.Where(m => m.From == DeliveryState.Unknown).Select(m => m.On));

    private static string Render()
    {
        var text = new StringBuilder("| from | what happens | to | permission |\n|---|---|---|---|\n");
        foreach (var move in PublicationMoves.All)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {move.From} | {move.On} | {move.To} | {move.Needs?.Name ?? ""} |\n");
        }

        return text.ToString();
    }
}
