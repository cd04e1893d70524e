using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Calls;

// How every step of a delivery begins: with what the connection's settings make of an account, and with what was kept before.
internal static class Opening
{
    // Nothing is contacted for a post that the network would refuse, or without an account.
    public static async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync<TAccount>(
        IReadOnlyList<Finding> findings, (TAccount? Account, string? Trouble) opened, Func<TAccount, Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)>> prepare)
        where TAccount : class
    {
        if (findings.Refusal() is { } refusal)
        {
            return (null, refusal);
        }

        return opened.Account is { } account ? await prepare(account) : (null, new DeliveryOutcome(OutcomeKind.Reauthorize, opened.Trouble!));
    }

    // thing: what nobody knows any more without a ticket, such as "post at DEV".
    public static async Task<DeliveryOutcome> WithAsync<TAccount, TTicket>(
        (TAccount? Account, string? Trouble) opened, TTicket? kept, string thing, Func<TAccount, TTicket, Task<DeliveryOutcome>> act)
        where TAccount : class
        where TTicket : class =>
        opened.Account is not { } account ? new DeliveryOutcome(OutcomeKind.Reauthorize, opened.Trouble!)
            : kept is null ? new DeliveryOutcome(OutcomeKind.Rejected, $"Nobody knows which {thing} it is. Change or remove it there by hand.")
            : await act(account, kept);
}
