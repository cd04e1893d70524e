using ContentHub.Kernel.Results;

namespace ContentHub.Accounts.Access;

internal sealed record RoleNameOutOfRange()
    : Error("role.name-out-of-range", "Give the role a name of at most 60 characters.", ErrorKind.Invalid, "Name");

internal sealed record RoleNameTaken(string Name)
    : Error("role.name-taken", $"There is a role called “{Name}” already.", ErrorKind.Invalid, "Name");

internal sealed record RoleBuiltIn(string Name)
    : Error("role.built-in", $"“{Name}” comes with ContentHub: you can change what it allows, but not rename or delete it.", ErrorKind.Conflict);

internal sealed record RoleInUse(int People)
    : Error("role.in-use", $"{People} people have this role. Give them another one first.", ErrorKind.Conflict);
