using ContentHub.Kernel.Results;

namespace ContentHub.Http.Refusals;

/// <summary>A request that is wrong as a request, before any use case looks at it. Carries its own HTTP status.</summary>
public abstract record RequestError(string Code, string Message, int Status, string? Field = null) : Error(Code, Message, ErrorKind.Invalid, Field);
