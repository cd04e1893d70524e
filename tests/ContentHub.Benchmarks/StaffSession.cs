using AngleSharp.Html.Parser;
using ContentHub.Accounts.Contracts;

namespace ContentHub.Benchmarks;

internal static class StaffSession
{
    /// <summary>Signs in with the form, as a person would; the client keeps the cookie.</summary>
    public static async Task SignInAsync(HttpClient client, string email)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/hub/sign-in"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(
        [
            new("Form.Email", email), new("Form.Password", DemoPeople.Password), new("__RequestVerificationToken", token),
        ]);
        using var answer = await client.PostAsync("/hub/sign-in", form);
        answer.EnsureSuccessStatusCode();
    }
}
