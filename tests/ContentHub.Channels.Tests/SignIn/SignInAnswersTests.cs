using System.Text.Json.Nodes;
using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.X;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.SignIn;

// What a network may say when an access is renewed: a refusal asks for a person, everything else passes.
public sealed class SignInAnswersTests : ChannelCase<FakeX>
{
    [Theory]
    [InlineData(400, """{"error":"invalid_grant"}""", OutcomeKind.Reauthorize)]
    [InlineData(401, "<p>Unauthorized</p>", OutcomeKind.Reauthorize)]
    [InlineData(403, "[]", OutcomeKind.Reauthorize)]
    [InlineData(404, "{}", OutcomeKind.Reauthorize)]
    [InlineData(200, "[1]", OutcomeKind.RetryAt)]
    [InlineData(200, "<p>Sign in to the hotel</p>", OutcomeKind.RetryAt)]
    [InlineData(408, "{}", OutcomeKind.RetryAt)]
    [InlineData(425, "{}", OutcomeKind.RetryAt)]
    [InlineData(429, """{"error":"slow_down"}""", OutcomeKind.RetryAt)]
    [InlineData(500, "[]", OutcomeKind.RetryAt)]
    public async Task An_answer_to_a_renewal_means(int status, string answer, OutcomeKind expected)
    {
        Network.Door.EndAccess();
        Network.Door.Says = (status, answer.StartsWith('<') ? JsonValue.Create(answer) : JsonNode.Parse(answer)!);

        var (ticket, refusal) = await Channel.PrepareAsync(A.Post(), Connection, null, CancellationToken.None);

        Assert.Equal((null, expected), (ticket, See(refusal)!.Kind));
    }

    [Fact]
    public async Task A_renewal_that_takes_too_long_is_tried_again_later()
    {
        Network.Door.EndAccess();
        Network.Door.Stalls = true;

        var (ticket, refusal) = await Channel.PrepareAsync(A.Post(), Connection, null, CancellationToken.None);

        Assert.Equal((null, OutcomeKind.RetryAt), (ticket, See(refusal)!.Kind));
    }
}
