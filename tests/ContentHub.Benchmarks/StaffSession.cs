using AngleSharp.Html.Parser;
using ContentHub.Accounts.Contracts;

namespace ContentHub.Benchmarks;

internal static class StaffSession
{
    /// <summary>Signs in with the form, as a person would, and sends the cookie from then on (by hand: it is Secure, and this is plain http).</summary>
    public static async Task SignInAsync(HttpClient client, string email)
    {
        using var form = await client.GetAsync("/hub/sign-in");
        Carry(client, form);
        var page = await new HtmlParser().ParseDocumentAsync(await form.Content.ReadAsStringAsync());
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var fields = new FormUrlEncodedContent(
        [
            new("Form.Email", email), new("Form.Password", DemoPeople.Password), new("__RequestVerificationToken", token),
        ]);
        using var answer = await client.PostAsync("/hub/sign-in", fields);
        Carry(client, answer);
        using var home = await client.GetAsync("/hub");
        home.EnsureSuccessStatusCode();
    }

    private static void Carry(HttpClient client, HttpResponseMessage answer)
    {
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        }
    }
}
