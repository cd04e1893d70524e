using ContentHub.Http.Refusals;

namespace ContentHub.Accounts.Idempotency;

internal sealed record KeyMalformed() : RequestError(
    "idempotency.key-malformed", "An Idempotency-Key has 1 to 200 visible ASCII characters.", 400);

internal sealed record KeyReused() : RequestError(
    "idempotency.key-reused", "This Idempotency-Key was used for another request. Use a new key for each write.", 422);

internal sealed record StillRunning() : RequestError(
    "idempotency.still-running", "The first request with this key is still being worked on. Ask again in a moment.", 409);

internal sealed record OutcomeUnknown() : RequestError(
    "idempotency.outcome-unknown", "The first request with this key ended without an answer. Look whether it was done, then use a new key.", 409);
