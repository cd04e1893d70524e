using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Trails;

/// <summary>A file to keep: its name and its HTML.</summary>
internal sealed record TrailFile(string Name, string Html);

/// <summary>The text that was signed, or the newest one, with the whole review of it: one file that needs nothing else to be read or printed.</summary>
internal sealed class ExportTrail(HubDbContext db, PostDesk desk, ReadTrail read, PostMarkdown markdown, ISettings settings, IAudit audit, TimeProvider clock)
{
    public async Task<Result<TrailFile>> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return Result<TrailFile>.Refused(opened.Errors);
        }

        var trail = await read.HandleAsync(id, ReadTrail.MostExported, by, stop);
        if (!trail.Succeeded)
        {
            return Result<TrailFile>.Refused(trail.Errors);
        }

        var post = opened.Value;
        var shown = await ShownAsync(post, stop);
        var content = shown?.Content() ?? post.Content();
        var root = (await settings.BaseAddressAsync(stop)).AbsoluteUri.TrimEnd('/');
        var body = markdown.ToHtml(content.Body, new MarkdownContext(root, MarkdownContext.Bare.Assets, PicturesAsWords: true));
        var paper = new TrailPaper(
            trail.Value, content, body, Called(post, shown), shown?.Hash ?? "", (await settings.CompanyAsync(stop)).CompanyName, by, clock.GetUtcNow());
        audit.Record(by, "post.trail-exported", MovePost.Subject(post), null, new { lines = trail.Value.Lines.Count, revision = shown?.Number });
        await db.SaveChangesAsync(stop);
        return new TrailFile($"{(content.Slug.Length > 0 ? content.Slug : "post")}-review-trail.html", TrailHtml.Of(paper));
    }

    /// <summary>What the standing approval names, else what was cut last; null for a draft that was never cut.</summary>
    private Task<Revision?> ShownAsync(Post post, CancellationToken stop) => db.Set<Revision>().AsNoTracking()
        .Where(r => r.PostId == post.Id && (post.ApprovedRevisionId == null || r.Id == post.ApprovedRevisionId))
        .OrderByDescending(r => r.Number).FirstOrDefaultAsync(stop);

    private static string Called(Post post, Revision? shown) => shown switch
    {
        null => "The draft as it stands; no revision was made of it yet",
        _ when shown.Id == post.ApprovedRevisionId => $"Revision {shown.Number}, as it was approved",
        _ => $"Revision {shown.Number}, the newest; it is not approved",
    };
}
