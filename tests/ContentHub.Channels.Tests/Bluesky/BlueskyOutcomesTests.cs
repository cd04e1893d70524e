using System.Globalization;
using System.Net;
using ContentHub.Channels.Bluesky;
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

    [Theory]
    [InlineData("Retry-After", "30", 30)]
    [InlineData("Retry-After", "Mon, 02 Mar 2026 09:05:00 GMT", 300)]
    [InlineData("Retry-After", "Mon, 02 Mar 2026 08:00:00 GMT", 0)]
    [InlineData("Retry-After", "99999999", 86400)]
    [InlineData("RateLimit-Reset", "1772442060", 60)]
    [InlineData("RateLimit-Reset", "60", 60)]
    public void Waiting_times_are_understood_and_bounded(string header, string value, int seconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation(header, value);
        response.Headers.TryAddWithoutValidation("RateLimit-Remaining", "0");

        Assert.Equal(Now.AddSeconds(seconds), BlueskyOutcomes.RetryAt(response, Now));
    }

    [Theory]
    [InlineData("RateLimit-Reset", "-1")]
    [InlineData("RateLimit-Reset", "99999999999999999999999")]
    [InlineData("Retry-After", "soon")]
    public void Nonsense_in_headers_is_no_waiting_time(string header, string value)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation(header, value);
        response.Headers.TryAddWithoutValidation("RateLimit-Remaining", "0");

        Assert.Null(BlueskyOutcomes.RetryAt(response, Now));
    }

    [Theory]
    [InlineData("""{"accessJwt":"opaque123","refreshJwt" : "other456"}""", "opaque123")]
    [InlineData("""{"refreshJwt":"cut off at the end""", "cut off")]
    [InlineData("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln is bad", "eyJhbGci")]
    [InlineData("you said abcd-efgh-2345-wxyz", "abcd-efgh")]
    [InlineData("you said p\\u00E4ss\\u0022word", "ss")]
    public void Keys_of_every_shape_are_taken_out(string answer, string secret)
    {
        Assert.DoesNotContain(secret, BlueskyRedaction.Clean(answer, ["päss\"word"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_the_ledger_is_short_and_has_no_control_characters()
    {
        var clean = BlueskyRedaction.Clean("a\u001b[31m\0" + new string('x', 5000), []);

        Assert.Equal(2000, clean.Length);
        Assert.DoesNotContain(clean, char.IsControl);
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

    private static BlueskyAnswer Answer(int status, string error)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        return new Recording(HttpMethod.Post, new Uri("https://x.test/"), [], new NobodyMet(), new ManualClock(Now)).Answered(response, string.Create(CultureInfo.InvariantCulture, $$"""{"error":"{{error}}"}"""));
    }

    private sealed class NobodyMet : IOutgoingLog
    {
        public string? RemoteAddressOf(Uri address) => null;
    }
}
