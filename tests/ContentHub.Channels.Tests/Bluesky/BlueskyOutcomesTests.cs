using System.Globalization;
using System.Net;
using ContentHub.Channels.Bluesky;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;
using ContentHub.Testing;

namespace ContentHub.Channels.Tests.Bluesky;

public sealed class BlueskyOutcomesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(400, "InvalidRequest", OutcomeKind.Rejected)]
    [InlineData(400, "BlobNotFound", OutcomeKind.RetryAt)]
    [InlineData(400, "ExpiredToken", OutcomeKind.Reauthorize)]
    [InlineData(401, "AuthenticationRequired", OutcomeKind.Reauthorize)]
    [InlineData(401, "AuthFactorTokenRequired", OutcomeKind.Reauthorize)]
    [InlineData(401, "AccountTakedown", OutcomeKind.Reauthorize)]
    [InlineData(403, "AccountNotFound", OutcomeKind.Reauthorize)]
    [InlineData(404, "", OutcomeKind.Reauthorize)]
    [InlineData(413, "PayloadTooLarge", OutcomeKind.Rejected)]
    [InlineData(429, "RateLimitExceeded", OutcomeKind.RetryAt)]
    [InlineData(500, "InternalServerError", OutcomeKind.Unknown)]
    [InlineData(501, "MethodNotImplemented", OutcomeKind.Rejected)]
    [InlineData(502, "", OutcomeKind.Unknown)]
    [InlineData(200, "", OutcomeKind.Unknown)]
    [InlineData(308, "", OutcomeKind.Reauthorize)]
    public void An_answer_to_the_record_means(int status, string error, OutcomeKind expected)
    {
        Assert.Equal(expected, BlueskyOutcomes.AfterSending(Answer(status, error)).Kind);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    [InlineData(503)]
    public void Before_sending_trouble_that_may_pass_is_tried_again(int status)
    {
        Assert.Equal(OutcomeKind.RetryAt, BlueskyOutcomes.BeforeSending(Answer(status, "")).Kind);
    }

    [Fact]
    public void Keys_sort_by_time_and_are_never_the_same()
    {
        var clock = new ManualClock(Now);
        var source = new TidSource(clock);
        var keys = Enumerable.Range(0, 1000).Select(_ => source.Next()).ToList();
        clock.Advance(TimeSpan.FromMilliseconds(1));
        var later = source.Next();

        Assert.All(keys, k => Assert.True(Tid.IsValid(k) && string.CompareOrdinal(k, later) < 0));
        Assert.True(keys.Distinct().Count() > 990);
    }

    [Fact]
    public void A_key_is_what_the_network_would_make_of_the_instant()
    {
        Assert.Equal("2222222222222", Tid.At(DateTimeOffset.UnixEpoch, 0));
        Assert.Equal("3jzfcijpj2z2a", Tid.At(DateTimeOffset.FromUnixTimeMilliseconds(0).AddMicroseconds(1688137381887007), 6));
        Assert.False(Tid.IsValid("zzzzzzzzzzzzz"));
    }

    private static CallAnswer Answer(int status, string error)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        return new CallRecording(HttpMethod.Post, new Uri("https://x.test/"), new CallManners(BlueskyFaults.In, []), new NobodyMet(), new ManualClock(Now)).Answered(response, string.Create(CultureInfo.InvariantCulture, $$"""{"error":"{{error}}"}"""));
    }

    private sealed class NobodyMet : IOutgoingLog
    {
        public string? RemoteAddressOf(Uri address) => null;
    }
}
