using ContentHub.Http.Refusals;

namespace ContentHub.Http.Api;

public sealed record MalformedJson(string Where)
    : RequestError("request.malformed", $"The JSON of the request can't be read: {Where}", 400);

public sealed record NotJson()
    : RequestError("request.not-json", "Send the body as JSON, with Content-Type: application/json.", 415);

public sealed record RequestTooLarge(long MostBytes = ApiRequests.MostBytes)
    : RequestError("request.too-large", $"A request has at most {MostBytes / 1024 / 1024} MB.", 413);

public sealed record VersionMissing()
    : RequestError("request.version-missing", "Say which version you changed: send the ETag that you read as If-Match.", 428);

public sealed record VersionMalformed()
    : RequestError("request.version-malformed", "If-Match must be one ETag as you read it, for example If-Match: \"7\".", 400);

public sealed record VersionStale(int Current)
    : RequestError("request.version-stale", "It was changed after you read it. Read it again and apply your change to that.", 412);

public sealed record NotAValue(string Name, string Allowed)
    : RequestError("request.not-a-value", $"The value of “{Name}” can't be used. Allowed: {Allowed}.", 422, Name);
