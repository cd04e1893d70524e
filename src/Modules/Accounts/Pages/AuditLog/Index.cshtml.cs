using System.Globalization;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Paging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.AuditLog;

internal sealed class IndexModel(AuditQueries audit, IPeople people) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    /// <summary>Not "action": that is the router's word.</summary>
    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    public IReadOnlyList<PersonView> People { get; private set; } = [];

    public Page<AuditRow> Entries { get; private set; } = new([], null);

    public bool HasFilter => Query.Count > 0;

    public Dictionary<string, string> Query => new (string Name, string? Value)[]
    {
        ("text", Text), ("person", Person?.ToString()), ("what", What), ("subject", Subject?.ToString()),
        ("from", From?.ToString("O", CultureInfo.InvariantCulture)), ("until", Until?.ToString("O", CultureInfo.InvariantCulture)),
    }.Where(f => !string.IsNullOrEmpty(f.Value)).ToDictionary(f => f.Name, f => f.Value!);

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken stop)
    {
        var found = await audit.SearchAsync(new AuditFilter(Text, Person, What, Subject, From, Until), after, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        (Entries, People) = (found.Value, await people.ListAsync(null, stop));
        return Page();
    }
}
