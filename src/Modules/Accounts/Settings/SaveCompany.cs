using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Profiles;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;

namespace ContentHub.Accounts.Settings;

/// <param name="Logo">A new logo, or null to keep what is there.</param>
internal sealed record CompanyInput(
    string CompanyName, string Tagline, string BaseAddress, string TimeZone, string Language, bool RemoveLogo, int Version, Stream? Logo = null, string LogoName = "",
    IReadOnlyList<string>? Names = null)
{
    /// <summary>One per line, without the empty ones and those that stand twice.</summary>
    public IReadOnlyList<string> OwnNames { get; } = [.. (Names ?? []).Select(n => n.Trim()).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
}

internal sealed class SaveCompany(SettingsStore store, SaveSettings save, IEnumerable<IProfilePhotos> pictures)
{
    public async Task<Result> HandleAsync(CompanyInput input, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManageSettings))
        {
            return new NotYours(AccountsPermissions.ManageSettings);
        }

        var refused = Check(input).ToList();
        if (refused.Count > 0)
        {
            return Result.Refused(refused);
        }

        var (before, _) = await store.ReadAsync<CompanySettings>(Sections.Company, stop);
        var logo = await LogoAsync(input, before.LogoAssetId, by, stop);
        if (!logo.Succeeded)
        {
            return Result.Refused(logo.Errors);
        }

        var after = before with
        {
            CompanyName = input.CompanyName.Trim(),
            Tagline = input.Tagline.Trim(),
            BaseAddress = input.BaseAddress.Trim().TrimEnd('/'),
            TimeZone = input.TimeZone,
            Language = input.Language,
            Names = input.OwnNames,
            LogoAssetId = logo.Value == Guid.Empty ? null : logo.Value,
        };
        return await save.HandleAsync(Sections.Company, after, input.Version, c => c, by, stop);
    }

    private async Task<Result<Guid>> LogoAsync(CompanyInput input, Guid? now, Actor by, CancellationToken stop)
    {
        if (input.Logo is null)
        {
            return input.RemoveLogo ? Guid.Empty : now ?? Guid.Empty;
        }

        if (pictures.FirstOrDefault() is not { } keeper)
        {
            return new PhotosNotAvailable() { Field = "Logo" };
        }

        var stored = await keeper.StoreAsync(input.Logo, input.LogoName, by, stop);
        return stored.Succeeded ? stored : Result<Guid>.Refused([.. stored.Errors.Select(e => e with { Field = "Logo" })]);
    }

    private static IEnumerable<Error> Check(CompanyInput input)
    {
        if (input.CompanyName.Trim().Length is 0 or > 100)
        {
            yield return new CompanyNameOutOfRange();
        }

        if (input.Tagline.Trim().Length > 200)
        {
            yield return new TaglineTooLong();
        }

        if (input.BaseAddress.Trim() is { Length: > 0 } address && !IsBaseAddress(address))
        {
            yield return new BaseAddressInvalid();
        }

        if (!Choices.IsTimeZone(input.TimeZone))
        {
            yield return new ZoneUnknown();
        }

        if (!Choices.IsLanguage(input.Language))
        {
            yield return new LanguageUnknown();
        }

        if (input.OwnNames.Count > 100)
        {
            yield return new TooManyNames();
        }

        if (input.OwnNames.FirstOrDefault(n => n.Length > 60 || !n.Any(char.IsLetterOrDigit)) is { } wrong)
        {
            yield return new OwnNameOutOfRange(wrong.Length > 60 ? wrong[..20] + "…" : wrong);
        }
    }

    private static bool IsBaseAddress(string text) =>
        text.Length <= 200 && Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;
}
