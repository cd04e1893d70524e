using ContentHub.Accounts.Contracts;

namespace ContentHub.Accounts.People;

/// <summary>How the audit log names a person.</summary>
internal static class PersonSubject
{
    public static AuditSubject AsSubject(this AppUser person) => new("person", person.Id, person.Name);
}
