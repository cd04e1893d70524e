using System.Globalization;
using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;

namespace ContentHub.Accounts.Settings;

/// <param name="From"><c>09:00</c>; empty with <paramref name="Until"/> for a free day.</param>
internal sealed record HoursOfDay(DayOfWeek Day, string From, string Until);

/// <param name="Holidays">One a line, <c>2026-12-25</c>; what follows the date is a name for people and is not kept.</param>
internal sealed record HoursInput(IReadOnlyList<HoursOfDay> Days, string Holidays, int Version);

/// <summary>When the company works; due times of reviews are counted in it.</summary>
internal sealed class SaveHours(SettingsStore store, SaveSettings save)
{
    public const int MostHolidays = 500;

    public async Task<Result> HandleAsync(HoursInput input, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManageSettings))
        {
            return new NotYours(AccountsPermissions.ManageSettings);
        }

        var refused = new List<Error>();
        var days = input.Days.Where(d => d.From.Trim().Length + d.Until.Trim().Length > 0).DistinctBy(d => d.Day).Select(d => Read(d, refused)).OfType<WorkingDay>().ToList();
        if (refused.Count == 0 && days.Count == 0)
        {
            refused.Add(new NoWorkingTime());
        }

        var holidays = Holidays(input.Holidays, refused);
        if (refused.Count > 0)
        {
            return Result.Refused(refused);
        }

        var (before, _) = await store.ReadAsync<CompanySettings>(Sections.Company, stop);
        return await save.HandleAsync(
            Sections.Company, before with { WorkingHours = new WorkingHours { Days = days, Holidays = holidays } }, input.Version, c => new { c.WorkingHours }, by, stop);
    }

    private static WorkingDay? Read(HoursOfDay day, List<Error> refused)
    {
        if (!TimeOnly.TryParse(day.From, CultureInfo.InvariantCulture, out var from) || !TimeOnly.TryParse(day.Until, CultureInfo.InvariantCulture, out var until))
        {
            refused.Add(new HoursNotATime(day.Day));
            return null;
        }

        if (until <= from)
        {
            refused.Add(new HoursEndFirst(day.Day));
        }

        return new WorkingDay(day.Day, from, until);
    }

    private static List<DateOnly> Holidays(string text, List<Error> refused)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l.Length > 0).Take(MostHolidays + 1).ToList();
        if (lines.Count > MostHolidays)
        {
            refused.Add(new TooManyHolidays());
        }

        var days = new List<DateOnly>();
        foreach (var line in lines)
        {
            if (DateOnly.TryParseExact(line.Split(' ', 2)[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                days.Add(day);
            }
            else
            {
                refused.Add(new HolidayNotADate(line.Length > 20 ? line[..20] + "…" : line));
                break;
            }
        }

        return [.. days.Distinct().Order()];
    }
}

internal sealed record HoursNotATime(DayOfWeek Day)
    : Error("settings.hours-not-a-time", $"{Day}: write both times as 09:00, or leave both empty for a free day.", ErrorKind.Invalid, "Days");

internal sealed record HoursEndFirst(DayOfWeek Day)
    : Error("settings.hours-end-first", $"{Day}: work has to end after it begins, on the same day.", ErrorKind.Invalid, "Days");

internal sealed record NoWorkingTime()
    : Error("settings.no-working-time", "Somebody has to work at some time: give at least one day its hours.", ErrorKind.Invalid, "Days");

internal sealed record HolidayNotADate(string Line)
    : Error("settings.holiday-not-a-date", $"“{Line}” does not begin with a date. Write 2026-12-25.", ErrorKind.Invalid, "Holidays");

internal sealed record TooManyHolidays()
    : Error("settings.too-many-holidays", "There is room for 500 holidays.", ErrorKind.Invalid, "Holidays");
