using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.LinkedIn;

// Who we are there, and whether we may still post: asked before each delivery and by each look at the connection.
internal sealed class LinkedInStanding(LinkedInClient client)
{
    private static readonly string[] Posting = ["ADMINISTRATOR", "CONTENT_ADMINISTRATOR", "CONTENT_ADMIN", "DIRECT_SPONSORED_CONTENT_POSTER"];

    // Null when all is well.
    public async Task<DeliveryOutcome?> RefusalAsync(LinkedInAccount account, CancellationToken stop)
    {
        if (!account.IsReadable)
        {
            var me = await client.MeAsync(account, stop);
            return me.IsOk && me.Text("sub") is not null ? null : LinkedInOutcomes.BeforeSending(me);
        }

        var roles = await client.RolesAsync(account, stop);
        return !roles.IsOk || roles.Part("elements") is null ? LinkedInOutcomes.BeforeSending(roles)
            : Pages(roles).Contains(account.Author) ? null
            : roles.Becomes(OutcomeKind.Reauthorize, $"Whoever connected this channel may no longer post for {account.Name} at LinkedIn. Have somebody who may reconnect it.");
    }

    // Pages that the person who signed in may post for.
    public static IReadOnlyList<string> Pages(CallAnswer roles) => [.. roles.Part("elements").Items()
        .Where(e => e.ValueKind == JsonValueKind.Object && Posting.Contains(e.StringOf("role")) && e.StringOf("state") is null or "APPROVED")
        .Select(e => e.StringOf("organization") ?? e.StringOf("organizationTarget") ?? "").Where(LinkedInAccount.IsPage).Distinct()];
}
