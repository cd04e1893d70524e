using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Publications;

/// <summary>
/// A person's own account is theirs: whatever makes something go out there, or takes it back, is the owner's alone. Others who may schedule
/// can only stop what has not gone out.
/// </summary>
internal static class Ownership
{
    /// <param name="owner">Null on the company's channels.</param>
    /// <param name="needs">What it takes on the company's channels.</param>
    /// <param name="onlyStops">It keeps something from going out and does nothing at the network.</param>
    /// <returns>Null when this person may.</returns>
    public static Error? Objection(Actor by, Guid? owner, Permission needs, bool onlyStops = false) => owner switch
    {
        null => by.Can(needs) ? null : new NotYours(needs),
        { } own when own == by.Id => by.Can(needs) || (IsOwners(needs) && by.Can(PublishingPermissions.OwnAccounts)) ? null : new NotYours(needs),
        _ when needs == PublishingPermissions.Read || onlyStops => by.Can(needs) ? null : new NotYours(needs),
        _ => new NotYourAccount(),
    };

    public static bool OnlyStops(PublicationEvent what) => what is PublicationEvent.Cancel or PublicationEvent.GiveUp;

    private static bool IsOwners(Permission needs) => needs == PublishingPermissions.Schedule || needs == PublishingPermissions.Retry || needs == PublishingPermissions.Read;
}

internal sealed record NotYourAccount()
    : Error("publication.not-your-account", "This goes out on somebody's own account, so only they can plan, move, release, retry or withdraw it. You can cancel it while it has not gone out.", ErrorKind.Forbidden);
