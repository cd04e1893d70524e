namespace ContentHub.Accounts.Contracts;

/// <summary>
/// Extension point: a module tells its part of the demo company. Run in order by <c>seed</c> and on the first start in
/// Development, never in Production. Must do nothing when its part is already there.
/// </summary>
public interface IDemoStory
{
    /// <summary>Accounts 10, Media 20, Posts 30, Guests 35, Publishing 40 and 41, Channels 45, Site 50.</summary>
    int Order { get; }

    Task TellAsync(CancellationToken stop);
}

/// <summary>Ids and passwords of the demo people, fixed so that every part of the story can name them.</summary>
public static class DemoPeople
{
    public static readonly Guid Sara = Guid.Parse("0197a000-0000-7000-8000-000000000001");
    public static readonly Guid Mark = Guid.Parse("0197a000-0000-7000-8000-000000000002");
    public static readonly Guid Nora = Guid.Parse("0197a000-0000-7000-8000-000000000003");
    public static readonly Guid Paul = Guid.Parse("0197a000-0000-7000-8000-000000000004");
    public static readonly Guid Lena = Guid.Parse("0197a000-0000-7000-8000-000000000005");
    public static readonly Guid Ada = Guid.Parse("0197a000-0000-7000-8000-000000000006");

    /// <summary>Name, address and role; the password of all is <see cref="Password"/>. Company: Northwind Pumps GmbH, Hamburg.</summary>
    public static IReadOnlyList<(Guid Id, string Name, string Email, string Role)> All { get; } =
    [
        (Sara, "Sara Sellers", "sara@demo.test", Kernel.People.Roles.Seller),
        (Mark, "Mark Winter", "mark@demo.test", Kernel.People.Roles.Marketer),
        (Nora, "Nora Leitner", "nora@demo.test", Kernel.People.Roles.Manager),
        (Paul, "Paul Brandt", "paul@demo.test", Kernel.People.Roles.Publisher),
        (Lena, "Lena Vogt", "lena@demo.test", Kernel.People.Roles.Reviewer),
        (Ada, "Ada Kern", "ada@demo.test", Kernel.People.Roles.Administrator),
    ];

    public const string Password = "demo-Hub-2026!";
}
