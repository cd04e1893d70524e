using ContentHub.Kernel.Results;

namespace ContentHub.Accounts.Invitations;

internal sealed record AddressInvalid()
    : Error("invitation.address-invalid", "Write an e-mail address, for example sara@example.com.", ErrorKind.Invalid, "Email");

internal sealed record AlreadyHere(string Name)
    : Error("invitation.already-here", $"{Name} has this address and is here already, perhaps deactivated.", ErrorKind.Conflict, "Email");

internal sealed record RolesMissing()
    : Error("people.roles-missing", "Choose at least one role.", ErrorKind.Invalid, "Roles");

internal sealed record InvitationOver()
    : Error("invitation.over", "This invitation was used, revoked or is older than seven days. Ask for a new one.", ErrorKind.Conflict);
