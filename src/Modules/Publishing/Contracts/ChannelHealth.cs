namespace ContentHub.Publishing.Contracts;

/// <summary>What a look at a connection found. Everything that a network does not tell is null: unknown is not the same as well.</summary>
/// <param name="Trouble">Null when it works; else one sentence with the next step.</param>
/// <param name="Account">Who posts there, as the network's readers see it: <c>@northwind.bsky.social</c>.</param>
/// <param name="ExpiresAt">When the access ends unless a person renews it; null when it does not end by itself or the network does not say.</param>
/// <param name="Scopes">Rights of the access; null where the network has no such thing.</param>
/// <param name="Quota">What may still be posted; null where the network does not say.</param>
/// <param name="Passes">The trouble usually ends without a person: no answer, too many requests.</param>
public sealed record ChannelHealth(
    string? Trouble, string? Account = null, DateTimeOffset? ExpiresAt = null, ChannelScopes? Scopes = null, ChannelQuota? Quota = null, bool Passes = false)
{
    public static ChannelHealth Bad(string trouble) => new(trouble);

    /// <summary>What an answer means before anything was sent; "try again later" is trouble that passes.</summary>
    public static ChannelHealth Of(DeliveryOutcome refusal) => new(refusal.Message, Passes: refusal.Kind is OutcomeKind.RetryAt);
}

/// <param name="Present">As the network names them.</param>
/// <param name="Needed">What this channel needs to post, change and withdraw.</param>
public sealed record ChannelScopes(IReadOnlyList<string> Present, IReadOnlyList<string> Needed)
{
    public IEnumerable<string> Missing => Needed.Except(Present);
}

/// <param name="Left">How many more of <paramref name="What"/> until <paramref name="ResetsAt"/>.</param>
/// <param name="Of">The whole allowance; null where it is not told.</param>
/// <param name="What">Plural, in people's words: <c>posts</c>, <c>requests</c>.</param>
public sealed record ChannelQuota(long Left, long? Of, string What, DateTimeOffset? ResetsAt = null);
