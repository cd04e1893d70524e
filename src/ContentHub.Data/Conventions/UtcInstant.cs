using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ContentHub.Data.Conventions;

/// <summary>
/// DateTimeOffset as a UTC DateTime: comparable on SQLite, accepted by PostgreSQL. Cut to microseconds, which is what
/// PostgreSQL keeps, so that both databases give back the same instant.
/// </summary>
internal sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
    instant => new DateTime(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
