using ContentHub.Guests.Answers;

namespace ContentHub.Guests.Tests.Answers;

/// <summary>Whose word counts about a sender: that of the server which received the mail, and nobody else's.</summary>
public sealed class SenderProofTests
{
    private const string Own = "mx.northwind.test";

    [Theory]
    [InlineData("", "Authentication-Results: mx.northwind.test; spf=pass; dmarc=pass", "")] // nobody said who we are
    [InlineData(Own, "Authentication-Results: MX.northwind.test 1; spf=pass smtp.mailfrom=customer.test; dmarc=fail (p=none) header.from=customer.test", "spf=pass dmarc=fail")]
    [InlineData(Own, "Authentication-Results: mail.evil.test; spf=pass; dkim=pass; dmarc=pass", "")]
    [InlineData(Own, "Authentication-Results: mx.northwind.test.evil.test; dmarc=pass", "")]
    [InlineData(Own, "Authentication-Results: mx.northwind.test; spf=fail|Authentication-Results: mx.northwind.test; spf=pass; dmarc=none", "spf=fail dmarc=none")]
    [InlineData(Own, "Authentication-Results: mx.northwind.test; spf=fail|Received: from evil|Authentication-Results: mx.northwind.test; dmarc=pass", "spf=fail")]
    [InlineData(Own, "Authentication-Results: mail.evil.test; spf=none|Authentication-Results: mx.northwind.test; dmarc=pass", "")]
    [InlineData(Own, "Authentication-Results: mx.northwind.test; spf=fail smtp.mailfrom=\"; dmarc=pass\"@evil.test", "spf=fail")]
    [InlineData(Own, "Authentication-Results: mx.northwind.test; spf=fail (dmarc=pass) reason=\"dkim=pass\"", "spf=fail")]
    [InlineData(Own, "Authentication-Results: mx.northwind.test; dkim=pass header.d=evil.test; spf=fail", "spf=fail")]
    [InlineData(Own, "Authentication-Results: mx.northwind.test; dkim=pass header.d=customer.test; spf=fail", "dkim=pass spf=fail")]
    [InlineData(Own, "Received-SPF: pass", "")]
    [InlineData(Own, "Authentication-Results: ;;;=", "")]
    [InlineData(Own, "Authentication-Results: mx.northwind.test; none", "")]
    public void Only_the_topmost_block_of_the_own_server_counts(string server, string headers, string proof)
    {
        var mail = new IncomingMail([.. headers.Split('|').Select(h => h.Split(": ", 2)).Select(h => (h[0], h[1]))], "Anna <anna@mail.customer.test>", [], "Yes");

        Assert.Equal(proof, SenderProof.Of(mail, server));
    }

    [Fact]
    public void What_the_service_says_beside_the_mail_counts_first()
    {
        var mail = new IncomingMail([("Authentication-Results", "mx.northwind.test; spf=pass")], "anna@customer.test", [], "Yes") { Found = [("spf", "Fail (not allowed)")] };

        Assert.Equal("spf=fail", SenderProof.Of(mail, Own));
        Assert.True(SenderProof.IsForged(SenderProof.Of(mail, Own)));
    }
}
