using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContentHub.Guests.Pages.Guest;
using ContentHub.Http.Api;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace ContentHub.Guests.Answers;

/// <summary>Where a mail service posts what came in. Whoever knows the secret may post; who the mail is from is another question (<see cref="TakeAnswer"/>).</summary>
internal static class MailWebhook
{
    public const string Path = ApiRoutes.Prefix + "/mail/inbound";
    public const int Largest = 25 * 1024 * 1024;
    private const int ShortestSecret = 16;

    /// <summary>A whole mail may stand in one field.</summary>
    private static readonly FormOptions Bounds = new() { ValueLengthLimit = Largest, MultipartBodyLengthLimit = Largest };

    public static void MapMailWebhook(this IEndpointRouteBuilder endpoints)
    {
        foreach (var path in new[] { Path, Path + "/{secret}" })
        {
            endpoints.MapPost(path, HandleAsync).AllowAnonymous().DisableAntiforgery().WithTags("Mail")
                .WithSummary("For a mail service: a mail that came in. The secret of the settings counts here, no access token; see docs/modules/guests.md").Produces<TakenMail>()
                .RequireRateLimiting(GuestPace.Mail).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(Largest));
        }
    }

    private static async Task<IResult> HandleAsync(HttpContext http, IOptions<InboundMailOptions> options, TakeAnswer take)
    {
        var secret = http.GetRouteValue("secret")?.ToString() ?? Password(http.Request.Headers.Authorization.ToString());
        if (options.Value.Secret.Length < ShortestSecret || secret is null || !Same(secret, options.Value.Secret))
        {
            return ((Result)new MailDoorClosed()).ToProblem();
        }

        var mail = await ReadAsync(http.Request, http.RequestAborted);
        return mail is null ? ((Result)new MailNotReadable()).ToProblem() : TypedResults.Json(new TakenMail((await take.HandleAsync(mail, http.RequestAborted)).ToString().ToLowerInvariant()));
    }

    private static async Task<IncomingMail?> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            if (request.HasFormContentType)
            {
                return await ReadForm.HandleAsync(await request.ReadFormAsync(Bounds, stop), stop);
            }

            if (request.ContentType?.StartsWith("message/rfc822", StringComparison.OrdinalIgnoreCase) is true)
            {
                return await ReadMime.HandleAsync(request.Body, stop);
            }

            using var json = await JsonDocument.ParseAsync(request.Body, default, stop);
            return ReadJson.Of(json.RootElement);
        }
        // Half a surrogate pair in JSON is no string, a part may come in UTF-7, and a body may end too early; one that is too large is another answer.
        catch (Exception problem) when (problem is JsonException or InvalidDataException or InvalidOperationException or NotSupportedException or (IOException and not BadHttpRequestException))
        {
            return null;
        }
    }

    /// <summary>Of HTTP basic authentication; the user does not matter.</summary>
    private static string? Password(string header)
    {
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = new byte[header.Length];
        return Convert.TryFromBase64String(header[6..].Trim(), bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [_, var password] ? password : null;
    }

    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(one)), SHA256.HashData(Encoding.UTF8.GetBytes(other)));
}

/// <param name="Outcome">taken, refused (the list of guests says why), known (it came before), stray (it answers no invitation).</param>
internal sealed record TakenMail(string Outcome);

internal sealed record MailDoorClosed() : Error(
    "mail.door-closed", "Mail is taken here from the mail service alone. Set Mail:Inbound:Secret (16 characters or more), and give it to the service as the end of the address or as password.", ErrorKind.NotFound);

internal sealed record MailNotReadable() : Error(
    "mail.not-readable", "This is no mail in a form that is known here: JSON as Postmark, CloudMailin or Mailjet have it, a form as SendGrid, Mailgun or CloudMailin have it, or message/rfc822.", ErrorKind.Invalid);
