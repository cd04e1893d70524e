using System.Security.Cryptography;
using System.Text;
using ContentHub.Data;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Checks;

/// <summary>A finding and, when somebody said that it may stay, who and why.</summary>
/// <param name="Fingerprint">The same finding in the same text has the same one, whoever looks.</param>
internal sealed record Examined(Finding Finding, string Fingerprint, Waiver? Waiver)
{
    public bool Waivable => Finding.Severity is not FindingSeverity.Blocks;
}

/// <summary>All checks of all modules over a text, with what was waived before. The caller has made sure that the post may be read.</summary>
internal sealed class ExaminePost(HubDbContext db, RunChecks checks)
{
    public async Task<IReadOnlyList<Examined>> HandleAsync(Guid postId, PostContent content, CancellationToken stop)
    {
        var findings = await checks.HandleAsync(content, stop);
        if (findings.Count == 0)
        {
            return [];
        }

        var waivers = await db.Set<Waiver>().AsNoTracking().Where(w => w.PostId == postId).ToDictionaryAsync(w => w.Fingerprint, stop);
        return
        [
            .. findings.Select(f => (Finding: f, Print: FingerprintOf(f)))
                .Select(f => new Examined(f.Finding, f.Print, f.Finding.Severity is FindingSeverity.Blocks ? null : waivers.GetValueOrDefault(f.Print)))
                .OrderByDescending(e => e.Waiver is null).ThenByDescending(e => e.Finding.Severity),
        ];
    }

    /// <summary>Code, field and words: a finding that says something else is another finding and asks again.</summary>
    public static string FingerprintOf(Finding finding) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Code}\n{finding.Field}\n{finding.Message}")))[..32];
}
