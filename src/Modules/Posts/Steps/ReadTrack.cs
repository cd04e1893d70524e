using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Texts;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.EditClasses;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Revisions;

namespace ContentHub.Posts.Steps;

/// <summary>The steps of a post's review for somebody who may read the post: who decided, who is next, what is due, and what the reader may do.</summary>
internal sealed class ReadTrack(PostDesk desk, CutRevision cut, OpenReview reviews, IPeople people, TimeProvider clock)
{
    public async Task<Result<ReviewTrack>> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return Result<ReviewTrack>.Refused(opened.Errors);
        }

        var post = opened.Value;
        if (post.InTrash || post.Stage is not (PostStage.InReview or PostStage.Approved))
        {
            return ReviewTrack.None(id);
        }

        var content = post.Content();
        var state = await reviews.HandleAsync(post, content, await cut.HashAsync(post, content, stop), stop);

        // Approved before steps were kept: there is nothing to tell but the signature.
        return post.Stage is PostStage.Approved && !state.Steps.Any(s => s.Decisions.Count > 0) ? ReviewTrack.None(id) : await ViewAsync(state, by, stop);
    }

    private async Task<ReviewTrack> ViewAsync(ReviewState state, Actor by, CancellationToken stop)
    {
        var (now, running) = (clock.GetUtcNow(), state.Post.Stage is PostStage.InReview);
        var decisions = state.Steps.SelectMany(s => s.Decisions).ToList();
        Guid?[] ids = [.. decisions.Select(d => (Guid?)d.ById), .. decisions.SelectMany(d => d.Covers).Cast<Guid?>(), .. state.Delegations.SelectMany(d => new Guid?[] { d.FromId, d.ToId }), state.Turn.ClaimedById];
        var names = await people.FindManyAsync([.. ids.OfType<Guid>().Distinct()], stop);
        string Name(Guid person) => person == by.Id ? "You" : names.TryGetValue(person, out var found) ? found.Name : "Somebody who left";
        var claim = running && state.Current is not null && state.Turn is { ClaimedById: { } who, ClaimedUntil: { } until } && until > now ? new TrackClaim(Name(who), until, who == by.Id) : null;
        var mayDecide = running && state.Objection(by) is null;
        var mine = mayDecide && state.Current!.Asked.Any(a => a.Id == by.Id);
        var ended = decisions.Find(d => d.Kind is DecisionKind.Skipped);
        return new ReviewTrack(
            state.Post.Id, state.Policy.Name, state.Policy.Mode, [.. state.Steps.Select(s => Step(state, s, running, ended?.Step, now, Name))], claim, mayDecide,
            running && state.Policy.Mode is ReviewMode.Optional && state.Post.BelongsTo(by.Id) && by.Can(PostsPermissions.Write) && state.Current is not null,
            mine ? [.. DelegateStep.Possible(state, by).Select(p => (p.Id, p.Name))] : [])
        {
            AuthorsYes = running ? state.AuthorsYes : null,
            IsLast = mayDecide && state.Agreed(by.Id, state.CoveredBy(by, state.Current!) ?? []).Next is null,
        };
    }

    private static TrackStep Step(ReviewState state, StepStanding step, bool running, int? skippedFrom, DateTimeOffset now, Func<Guid, string> name)
    {
        var owners = Owners.Of(state.Post);
        var isNow = running && state.Current?.Index == step.Index;
        var place = skippedFrom <= step.Index ? TrackPlace.Skipped : isNow ? TrackPlace.Now : step.Satisfied ? TrackPlace.Done : TrackPlace.Later;
        var here = isNow && state.Turn.Step == step.Index;
        var late = here && state.Turn.EscalatedAt is not null && step.Step.Escalate is { };
        return new TrackStep(
            step.Step.Name, place, AskWords.Of(step.Step, step.Asked, owners, state.Crowd),
            late ? WordList.Join([.. state.Crowd.Asked(step.Step.Escalate!, owners).Select(p => p.Name).Take(3)], "or") : "",
            [.. step.Decisions.Select(d => new TrackDecision(name(d.ById), [.. d.Covers.Select(name)], d.Kind, d.Note, d.At, d.Kind is DecisionKind.Kept ? EditWords.Count(d.Edits) : ""))],
            [.. state.Delegations.Where(d => d.Step == step.Index).Select(d => new TrackHandover(name(d.FromId), name(d.ToId), d.Note, d.At))],
            here ? state.Turn.DueAt : null, here && state.Turn.DueAt <= now, step.IsAuthors);
    }
}
