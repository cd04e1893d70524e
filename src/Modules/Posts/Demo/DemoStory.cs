using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.EditClasses;
using ContentHub.Posts.Signatures;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Demo;

/// <summary>Forty posts of Northwind Pumps in every stage (see <see cref="DemoPosts"/>), with the histories that brought them there.</summary>
internal sealed class DemoStory(
    HubDbContext db, IPeople people, IMedia media, IAudit audit, ISettings settings,
    IEnumerable<IVariantComposer> composers, IEnumerable<IApprovalGate> gates, RunChecks checks,
    PostMarkdown markdown, ClassifyEdit classify, IActors actors, ITeams teams, IAbsences absences, TimeProvider clock) : IDemoStory
{
    public int Order => 30;

    public async Task TellAsync(CancellationToken stop)
    {
        if (await db.Set<Post>().AnyAsync(p => p.Id == DemoPosts.Id(1), stop))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var covers = await media.FindManyAsync([.. Enumerable.Range(1, DemoAssets.Covers).Select(DemoAssets.Cover)], stop);
        var office = new StoryOffice(settings, actors, teams, absences, gates, checks, markdown, classify);
        var desk = new StoryDesk(db, people, media, audit, composers, office, new StoryClock(now));

        // One transaction for the whole story: it is told completely or not at all, and quickly.
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        db.Add(new Signature { PersonId = DemoPeople.Sara, Channel = "bluesky", Text = "– Sara, Northwind" });
        await db.SaveChangesAsync(stop);
        foreach (var scene in Scenes.All)
        {
            var text = StoryText.Read(scene.Number);
            await scene.PlayAsync(new SceneSetting(desk, text, DemoPosts.Id(scene.Number), text.Cover is { } cover && covers.ContainsKey(cover), now), stop);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(stop);
    }
}
