using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Signatures;

/// <summary>Sets how somebody signs. Their drafts take it over at once; what is in review or approved keeps the signature that people read there.</summary>
internal sealed class SaveSignatures(HubDbContext db, IEnumerable<IVariantComposer> composers, IAudit audit)
{
    /// <param name="typed">By kind of network; an empty text removes the signature there, a kind that is left out stays as it is.</param>
    public async Task<Result> HandleAsync(IReadOnlyDictionary<string, string?> typed, Actor by, CancellationToken stop)
    {
        if (!by.Can(PostsPermissions.Write))
        {
            return new NotYours(PostsPermissions.Write);
        }

        var wanted = composers.Where(c => typed.ContainsKey(c.Channel)).Select(c => (c.Channel, c.Label, Text: PlainText.Lines(typed[c.Channel]).Trim())).ToList();
        List<Error> errors =
        [
            .. wanted.Where(w => w.Text.Length > Signature.Limit).Select(w => new SignatureTooLong(w.Label, w.Channel)),
            .. wanted.Where(w => ChannelVariant.IsThread(w.Text)).Select(w => new SignatureHasSeparator(w.Label, w.Channel)),
        ];
        if (errors.Count > 0)
        {
            return Result.Refused(errors);
        }

        var kept = await db.Set<Signature>().Where(s => s.PersonId == by.Id).ToListAsync(stop);
        foreach (var (channel, _, text) in wanted)
        {
            Put(kept.Find(s => s.Channel == channel), channel, text, by.Id);
        }

        var now = db.ChangeTracker.Entries<Signature>().Where(e => e.State is not EntityState.Deleted).ToDictionary(e => e.Entity.Channel, e => e.Entity.Text);
        audit.Record(by, "signatures.changed", new AuditSubject("person", by.Id, by.Name), null, new { channels = now.Keys.Order() });
        await using var together = await db.Database.BeginTransactionAsync(stop);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            return new SomeoneWasFaster("You, in another window,");
        }

        var list = ReadSignatures.List(now);
        await db.Set<Post>().Where(p => p.AuthorId == by.Id && (p.Stage == PostStage.Draft || p.Stage == PostStage.ChangesRequested))
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.SignatureList, list), stop);
        await together.CommitAsync(stop);
        return Result.Done;
    }

    private void Put(Signature? kept, string channel, string text, Guid person)
    {
        if (kept is null && text.Length > 0)
        {
            db.Add(new Signature { PersonId = person, Channel = channel, Text = text });
        }
        else if (kept is not null && text.Length == 0)
        {
            db.Remove(kept);
        }
        else if (kept is not null)
        {
            kept.Text = text;
        }
    }
}
