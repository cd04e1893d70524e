using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Texts;
using ContentHub.Publishing.Connections;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.TrackedLinks;

/// <summary>Sets how a channel's links are told apart; what is sent from now on follows it.</summary>
internal sealed class SetLinks(HubDbContext db, IAudit audit)
{
    public async Task<Result> HandleAsync(Guid channelId, LinkRule rule, Actor by, CancellationToken stop)
    {
        if (await db.Set<Channel>().FirstOrDefaultAsync(c => c.Id == channelId && !c.Disconnected, stop) is not { } channel)
        {
            return new NotThere("channel");
        }

        if (Rights.ToReconnect(by, channel) is { } objection)
        {
            return objection;
        }

        var clean = new LinkRule(Enum.IsDefined(rule.Kind) ? rule.Kind : LinkKind.Plain, Line(rule.Source), Line(rule.Medium), Line(rule.Campaign), Line(rule.Content));
        if (new[] { clean.Source, clean.Medium, clean.Campaign, clean.Content }.Any(t => t.Length > LinkRule.Limit))
        {
            return new LinkTextTooLong();
        }

        var before = channel.Links;
        channel.Links = clean.Write();
        audit.Record(by, "channel.links-changed", channel.Subject, new { Links = before }, new { channel.Links });
        channel.Version++;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SomeoneWasFaster("Someone else");
        }

        return Result.Done;
    }

    private static string Line(string? text) => PlainText.Line(text);
}

internal sealed record LinkTextTooLong()
    : Error("channel.link-text-too-long", $"Each parameter has at most {LinkRule.Limit} characters. Shorten it.", ErrorKind.TooLarge, "Links.Source");
