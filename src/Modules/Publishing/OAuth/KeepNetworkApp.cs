using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Texts;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.OAuth;

/// <param name="Secret">Empty: the present one stays.</param>
internal sealed record NetworkAppForm(string? ClientId, string? Secret, string? Server, int Version);

/// <summary>Keeps the company's app at a network. Channels that are connected go on with it.</summary>
internal sealed class KeepNetworkApp(HubDbContext db, NetworkAppBook apps, OAuthSecrets secrets, IAudit audit, TimeProvider clock)
{
    public async Task<Result> HandleAsync(string kind, NetworkAppForm form, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.ManageChannels))
        {
            return new NotYours(PublishingPermissions.ManageChannels);
        }

        if (apps.Network(kind) is null)
        {
            return new NotThere("network");
        }

        var row = await db.Set<NetworkApp>().FirstOrDefaultAsync(a => a.Kind == kind, stop);
        var (client, secret, server) = (PlainText.Line(form.ClientId), (form.Secret ?? "").Trim(), PlainText.Line(form.Server).TrimEnd('/'));
        if (Wrong(client, secret, server, row) is { Count: > 0 } errors)
        {
            return Result.Refused(errors);
        }

        var before = row is null ? null : new { row.ClientId, row.Server };
        if (row is null)
        {
            db.Add(row = new NetworkApp { Kind = kind, ClientId = client, Secret = "" });
        }
        else
        {
            db.Entry(row).Property(r => r.Version).OriginalValue = form.Version;
        }

        (row.ClientId, row.Server, row.SetById, row.SetAt, row.Version) = (client, server, by.Id, clock.GetUtcNow(), form.Version + 1);
        row.Secret = secret.Length > 0 ? secrets.Seal(secret) : row.Secret;
        audit.Record(by, "network-app.kept", new AuditSubject("network-app", Guid.Empty, apps.Label(kind)), before, new { row.ClientId, row.Server, NewSecret = secret.Length > 0 });
        return await db.SaveOrLoseAsync("Someone else", stop);
    }

    private static List<Error> Wrong(string client, string secret, string server, NetworkApp? kept)
    {
        List<Error> errors = [];
        if (client.Length == 0)
        {
            errors.Add(new AppIncomplete("ClientId", "client ID"));
        }

        if (secret.Length == 0 && kept is null)
        {
            errors.Add(new AppIncomplete("Secret", "client secret"));
        }

        // Else whoever sees no secret could have the kept one sent to a server of their own.
        if (secret.Length == 0 && kept is not null && kept.Server != server)
        {
            errors.Add(new AppIncomplete("Secret", "client secret again: it goes to another server now"));
        }

        errors.AddRange(new[] { ("ClientId", client), ("Secret", secret), ("Server", server) }.Where(f => f.Item2.Length > NetworkApp.Limit).Select(f => new AppTooLong(f.Item1)));
        if (server.Length > 0 && !IsServer(server))
        {
            errors.Add(new AppServerUnclear());
        }

        return errors;
    }

    private static bool IsServer(string typed) => Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.PathAndQuery == "/"
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
