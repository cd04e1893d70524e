using System.Globalization;
using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Cadences;

/// <param name="Except">The publication that is asked about, when it is planned already.</param>
internal sealed record CadenceQuestion(Guid ChannelId, string Channel, DateTimeOffset At, string? Hash, Guid? Except = null);

/// <summary>
/// Warns before a channel's readers get too much: posts too close together, two in one hour, the same words again. Never blocks. The
/// one place where this is decided, for the schedule page, the calendar and the API.
/// </summary>
internal sealed class CadenceGuard(HubDbContext db)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly DeliveryState[] Over = [DeliveryState.Cancelled, DeliveryState.Withdrawn, DeliveryState.Failed];

    /// <summary>The findings of each question, in its place. A fixed number of statements, however many questions.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Finding>>> LookAsync(IReadOnlyList<CadenceQuestion> questions, CancellationToken stop)
    {
        if (questions.Count == 0)
        {
            return [];
        }

        var channels = questions.Select(q => q.ChannelId).Distinct().ToList();
        var rules = await db.Set<Cadence>().AsNoTracking().Where(c => channels.Contains(c.ChannelId)).ToDictionaryAsync(c => c.ChannelId, stop);
        var reach = TimeSpan.FromMinutes(Math.Max(60, rules.Values.Select(r => r.LeastMinutes).DefaultIfEmpty().Max()));
        var (from, until) = (questions.Min(q => q.At) - reach, questions.Max(q => q.At) + reach);
        var near = (await db.Set<Publication>().Where(p => channels.Contains(p.ChannelId) && p.DueAt >= from && p.DueAt <= until && !Over.Contains(p.State))
            .OrderBy(p => p.DueAt).Take(20_000).Select(p => new Neighbour(p.Id, p.ChannelId, p.DueAt)).ToListAsync(stop)).ToLookup(n => n.ChannelId);
        var hashes = questions.Select(q => q.Hash).OfType<string>().Distinct().ToList();
        var same = hashes.Count == 0 ? [] : await (from text in db.Set<SentText>()
                                                   join p in db.Set<Publication>() on text.PublicationId equals p.Id
                                                   where channels.Contains(text.ChannelId) && hashes.Contains(text.Hash) && !Over.Contains(p.State)
                                                   select new Same(p.Id, text.ChannelId, p.DueAt, text.Hash)).Take(5_000).ToListAsync(stop);
        var sorted = near.ToDictionary(g => g.Key, g => g.ToList());
        return [.. questions.Select(q => Look(q, rules.GetValueOrDefault(q.ChannelId) ?? new Cadence { ChannelId = q.ChannelId }, sorted.GetValueOrDefault(q.ChannelId) ?? [], same))];
    }

    private static IReadOnlyList<Finding> Look(CadenceQuestion question, Cadence rule, List<Neighbour> near, IReadOnlyList<Same> same)
    {
        List<Finding> found = [];
        var least = TimeSpan.FromMinutes(rule.LeastMinutes);
        var closest = Around(near, question.At, least > Hour ? least : Hour).Where(n => n.Id != question.Except)
            .Select(n => (TimeSpan?)(n.At - question.At).Duration()).Min();
        if (closest < Hour)
        {
            found.Add(Warning("cadence.same-hour", $"Something else goes to {question.Channel} within the same hour."));
        }

        if (least > TimeSpan.Zero && closest < least)
        {
            found.Add(Warning("cadence.too-close", string.Create(CultureInfo.InvariantCulture,
                $"Something else goes to {question.Channel} {Minutes(closest.Value)} away; it keeps {Minutes(least)} between two.")));
        }

        if (rule.SameTextDays > 0 && question.Hash is { } hash && same.Any(s => s.Hash == hash && s.ChannelId == question.ChannelId && s.Id != question.Except
            && (s.At - question.At).Duration() < TimeSpan.FromDays(rule.SameTextDays)))
        {
            found.Add(Warning("cadence.same-text", $"The same words go to {question.Channel} within {rule.SameTextDays} days."));
        }

        return found;
    }

    /// <summary>Those within reach of an instant, found by halving: a month may hold thousands.</summary>
    private static IEnumerable<Neighbour> Around(List<Neighbour> near, DateTimeOffset at, TimeSpan reach)
    {
        var (low, high) = (0, near.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = near[middle].At < at - reach ? (middle + 1, high) : (low, middle);
        }

        return near.Skip(low).TakeWhile(n => n.At <= at + reach);
    }

    private static string Minutes(TimeSpan span) => span.TotalMinutes < 120 ? $"{Math.Floor(span.TotalMinutes)} minutes" : $"{Math.Floor(span.TotalHours)} hours";

    private static Finding Warning(string code, string message) => new(code, FindingSeverity.Warning, message);

    private sealed record Neighbour(Guid Id, Guid ChannelId, DateTimeOffset At);

    private sealed record Same(Guid Id, Guid ChannelId, DateTimeOffset At, string Hash);
}
