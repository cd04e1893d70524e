using ContentHub.Kernel.People;

namespace ContentHub.Accounts.Contracts;

/// <summary>What an audit entry is about.</summary>
/// <param name="Kind"><c>post</c>, <c>person</c>, <c>role</c>, <c>setting</c>, <c>publication</c>, <c>channel</c> …</param>
/// <param name="Id">Key of the subject; <see cref="Guid.Empty"/> when it has none.</param>
/// <param name="Title">Its name at that moment, cut at 200 characters.</param>
public sealed record AuditSubject(string Kind, Guid Id, string Title);

/// <summary>Writes the audit log. Every change of content, permission or workflow calls it.</summary>
public interface IAudit
{
    /// <summary>
    /// Adds an entry to the current unit of work: it is saved by the caller's own SaveChangesAsync, in the same transaction.
    /// </summary>
    /// <param name="by">Who; <c>From</c> of the actor says from where.</param>
    /// <param name="action">Past tense, <c>post.approved</c>.</param>
    /// <param name="subject">What it happened to.</param>
    /// <param name="before">Serialised to JSON; null when there was nothing. Never put secrets in.</param>
    /// <param name="after">Serialised to JSON; null when nothing is left.</param>
    void Record(Actor by, string action, AuditSubject subject, object? before = null, object? after = null);
}
