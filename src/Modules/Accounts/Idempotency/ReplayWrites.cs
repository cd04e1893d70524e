using System.Security.Cryptography;
using System.Text;
using ContentHub.Accounts.Access;
using ContentHub.Accounts.Secrets;
using ContentHub.Http.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace ContentHub.Accounts.Idempotency;

/// <summary>
/// A write under <c>/api</c> with an <c>Idempotency-Key</c> is done once: the same request again gets the same answer, also while
/// the first one is still running or after it was lost with its instance.
/// </summary>
internal sealed class ReplayWrites(RequestDelegate next, IServiceScopeFactory scopes, TimeProvider clock)
{
    public const string Header = "Idempotency-Key";
    public const string Replayed = "Idempotency-Replayed";
    private static readonly TimeSpan LongestRequest = TimeSpan.FromMinutes(1);

    public async Task InvokeAsync(HttpContext context)
    {
        var key = context.Request.Headers[Header].ToString();
        var isWrite = HttpMethods.IsPost(context.Request.Method) || HttpMethods.IsPut(context.Request.Method)
            || HttpMethods.IsPatch(context.Request.Method) || HttpMethods.IsDelete(context.Request.Method);
        if (!context.IsApi() || !isWrite || !context.Request.Headers.ContainsKey(Header) || context.User.FindFirst(HubClaims.Token) is null)
        {
            await next(context);
            return;
        }

        if (key.Length is 0 or > RememberedWrite.KeyLimit || key.Any(c => c is <= ' ' or > '~'))
        {
            await ApiAnswers.Refused(new KeyMalformed()).ExecuteAsync(context);
            return;
        }

        await OnceAsync(context, key);
    }

    private async Task OnceAsync(HttpContext context, string key)
    {
        var (fingerprint, tooLarge) = await FingerprintAsync(context.Request, context.RequestAborted);
        if (tooLarge)
        {
            await ApiAnswers.Refused(new RequestTooLarge()).ExecuteAsync(context);
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var memory = scope.ServiceProvider.GetRequiredService<WriteMemory>();
        var (write, isNew) = await memory.BeginAsync(Secret.HashOf(context.Request.Headers.Authorization.ToString()), key, fingerprint, context.RequestAborted);
        if (!isNew)
        {
            await AnswerAgainAsync(context, write, fingerprint);
            return;
        }

        await DoAsync(context, memory, write);
    }

    private async Task DoAsync(HttpContext context, WriteMemory memory, RememberedWrite write)
    {
        var client = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        var done = false;
        try
        {
            await next(context);
            done = context.Response.StatusCode is >= 200 and < 300;
        }
        finally
        {
            context.Response.Body = client;
            Fill(write, context.Response, answer);
            // Kept even when the caller has gone: that is when it is needed.
            await memory.EndAsync(write, done, CancellationToken.None);
        }

        answer.Position = 0;
        await answer.CopyToAsync(client, context.RequestAborted);
    }

    private static void Fill(RememberedWrite write, HttpResponse response, MemoryStream answer)
    {
        write.Status = response.StatusCode;
        write.ContentType = response.ContentType;
        write.ETag = response.Headers.ETag.ToString() is { Length: > 0 } tag ? tag : null;
        write.Location = response.Headers.Location.ToString() is { Length: > 0 } location ? location : null;
        write.Body = Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length);
    }

    private Task AnswerAgainAsync(HttpContext context, RememberedWrite write, string fingerprint)
    {
        if (write.Fingerprint != fingerprint)
        {
            return ApiAnswers.Refused(new KeyReused()).ExecuteAsync(context);
        }

        if (write.Status is not { } status)
        {
            var running = clock.GetUtcNow() - write.At < LongestRequest;
            context.Response.Headers.RetryAfter = running ? "1" : default;
            return ApiAnswers.Refused(running ? new StillRunning() : new OutcomeUnknown()).ExecuteAsync(context);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = write.ContentType;
        context.Response.Headers[Replayed] = "true";
        context.Response.Headers.ETag = write.ETag;
        context.Response.Headers.Location = write.Location;
        return string.IsNullOrEmpty(write.Body) ? Task.CompletedTask : context.Response.WriteAsync(write.Body, context.RequestAborted);
    }

    private static async Task<(string Fingerprint, bool TooLarge)> FingerprintAsync(HttpRequest request, CancellationToken stop)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', request.Method, request.PathBase + request.Path, request.QueryString.Value, request.Headers[HeaderNames.IfMatch].ToString(), "")));
        var buffer = new byte[32 * 1024];
        var length = 0L;
        for (int read; (read = await request.Body.ReadAsync(buffer, stop)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            if ((length += read) > ApiRequests.MostBytes)
            {
                return ("", true);
            }
        }

        request.Body.Position = 0;
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), false);
    }
}
