using System.Net;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Tests.Calls;

// Waiting times and keys, in every form that networks give them.
public sealed class AnswersOfEveryNetworkTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Retry-After", "30", 30)]
    [InlineData("Retry-After", "Mon, 02 Mar 2026 09:05:00 GMT", 300)]
    [InlineData("Retry-After", "Mon, 02 Mar 2026 08:00:00 GMT", 0)]
    [InlineData("Retry-After", "99999999", 86400)]
    [InlineData("RateLimit-Reset", "1772442060", 60)]
    [InlineData("RateLimit-Reset", "60", 60)]
    [InlineData("X-RateLimit-Reset", "2026-03-02T09:01:00.000Z", 60)]
    [InlineData("X-RateLimit-Reset", "1772442060000", 60)]
    [InlineData("x-rate-limit-reset", "1772442060", 60)]
    public void Waiting_times_are_understood_and_bounded(string header, string value, int seconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation(header, value);

        Assert.Equal(Now.AddSeconds(seconds), WaitTimes.Of(response, Now));
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

        Assert.Null(WaitTimes.Of(response, Now));
    }

    [Theory]
    [InlineData("""{"accessJwt":"opaque123","refreshJwt" : "other456"}""", "opaque123")]
    [InlineData("""{"refreshJwt":"cut off at the end""", "cut off")]
    [InlineData("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln is bad", "eyJhbGci")]
    [InlineData("you said abcd-efgh-2345-wxyz", "abcd-efgh")]
    [InlineData("you said EFGH 5678 ijkl MNOP abcd 1234", "MNOP")]
    [InlineData("key 6b02844a3624ac2db178adc9:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f", "0e0f")]
    [InlineData("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "MfKQ9r8")]
    [InlineData("Basic cMOkc3Mid29yZA==", "cMOkc3Mi")]
    [InlineData("?key=p%C3%A4ss%22word&x", "word")]
    [InlineData("<b>p&#228;ss&quot;word</b>", "word")]
    [InlineData("you said p\\u00E4ss\\u0022word", "ss")]
    public void Keys_of_every_shape_are_taken_out(string answer, string secret)
    {
        Assert.DoesNotContain(secret, CallRedaction.Clean(answer, ["päss\"word"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_the_ledger_is_short_and_has_no_control_characters()
    {
        var clean = CallRedaction.Clean("a\u001b[31m\0" + new string('x', 5000), []);

        Assert.Equal(2000, clean.Length);
        Assert.DoesNotContain(clean, char.IsControl);
    }

    [Theory]
    [InlineData(1999)]
    [InlineData(2000)]
    public void An_emoji_at_the_end_of_a_line_is_whole_or_gone(int before)
    {
        Assert.Equal(before, CallRedaction.Clean(new string('x', before) + "👋", []).Length);
    }

    [Fact]
    public void A_key_far_behind_in_a_huge_answer_leaves_nothing_of_itself()
    {
        var key = "Kq7" + new string('w', 500);

        var clean = CallRedaction.Clean(string.Concat(Enumerable.Repeat(key, 10_000)), [key]);

        Assert.DoesNotContain("Kq7", clean, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", 200)]
    [InlineData("0", 429)]
    public void An_allowance_that_is_left_asks_nobody_to_wait(string remaining, int status)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        response.Headers.TryAddWithoutValidation("X-RateLimit-Remaining", remaining);
        response.Headers.TryAddWithoutValidation("X-RateLimit-Reset", "60");

        Assert.Equal(remaining == "0", WaitTimes.Of(response, Now) is not null);
    }
}
