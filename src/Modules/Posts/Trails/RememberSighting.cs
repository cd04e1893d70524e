using System.Data.Common;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ContentHub.Posts.Trails;

/// <summary>
/// Keeps that somebody looked at a text where it is judged. The page has made sure that they may read it. The author's own look is no
/// review and is not kept. A page never fails because this could not be kept.
/// </summary>
internal sealed class RememberSighting(HubDbContext db, TimeProvider clock, ILogger<RememberSighting> log)
{
    /// <param name="hashes">Of the texts that the page shows.</param>
    public async Task HandleAsync(PostView post, IEnumerable<string> hashes, Actor by, CancellationToken stop)
    {
        if (by.Id == post.AuthorId || by.Id == Guid.Empty)
        {
            return;
        }

        foreach (var hash in hashes.Distinct())
        {
            await KeepAsync(post.Id, by.Id, hash, stop);
        }
    }

    /// <summary>One statement, so that two windows of one person never collide; the dialect is the same on both databases.</summary>
    private async Task KeepAsync(Guid post, Guid person, string hash, CancellationToken stop)
    {
        // As the converter of all instants keeps them.
        var now = clock.GetUtcNow();
        var at = new DateTime(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
        try
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into posts_sightings (post_id, person_id, hash, first_at, last_at, times) values ({post}, {person}, {hash}, {at}, {at}, 1)
                on conflict (post_id, person_id, hash) do update set last_at = excluded.last_at, times = posts_sightings.times + 1
                """,
                stop);
        }
        catch (DbException problem)
        {
            log.LogWarning(problem, "It could not be kept that {Person} looked at post {Post}", person, post);
        }
    }
}
