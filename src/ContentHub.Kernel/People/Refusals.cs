using ContentHub.Kernel.Results;

namespace ContentHub.Kernel.People;

/// <summary>The person lacks a permission. Not the same as "not from this state".</summary>
public sealed record NotYours(Permission Permission)
    : Error("access.not-yours", $"Your role does not allow this ({Permission.Description.TrimEnd('.')}). Ask an administrator if you need it.", ErrorKind.Forbidden);

/// <summary>There is nothing with this id, or nothing that this person may know of.</summary>
public sealed record NotThere(string What)
    : Error("access.not-there", $"This {What} does not exist, or you may not see it.", ErrorKind.NotFound);

/// <summary>Someone else changed it between reading and writing.</summary>
public sealed record SomeoneWasFaster(string Who)
    : Error("access.someone-was-faster", $"{Who} was faster and changed this a moment ago. Look at it again and decide then.", ErrorKind.Conflict);
