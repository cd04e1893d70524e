using ContentHub.Accounts.Contracts;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Accounts.Pages.Settings;

internal sealed class CompanyForm
{
    public string? CompanyName { get; set; }

    public string? Tagline { get; set; }

    public string? BaseAddress { get; set; }

    public string? TimeZone { get; set; }

    public string? Language { get; set; }

    /// <summary>One per line.</summary>
    public string? Names { get; set; }

    public bool RemoveLogo { get; set; }

    public IFormFile? Logo { get; set; }

    public int Version { get; set; }

    public static CompanyForm Of(CompanySettings company, int version) => new()
    {
        CompanyName = company.CompanyName,
        Tagline = company.Tagline,
        BaseAddress = company.BaseAddress,
        TimeZone = company.TimeZone,
        Language = company.Language,
        Names = string.Join('\n', company.Names),
        Version = version,
    };
}
