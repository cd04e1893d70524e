using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Notifications.Matters;

/// <summary>Asks the owners of documents who may read them, what they are called and where they are; nothing of it is remembered here.</summary>
internal sealed class Documents(IEnumerable<ICommentableDocument> kinds)
{
    /// <summary>What the editorial machine, publications and this module call a post.</summary>
    public const string Post = "post";

    /// <summary>Those of <paramref name="among"/> who may read it now.</summary>
    public async Task<IReadOnlyList<Actor>> ReadersAsync(string kind, Guid id, IReadOnlyList<Actor> among, CancellationToken stop) =>
        among.Count > 0 && kinds.FirstOrDefault(k => k.Kind == kind) is { } owner ? await owner.ReadersAsync(id, among, stop) : [];

    /// <summary>Titles of those that this person may read now; the others are absent.</summary>
    public async Task<IReadOnlyDictionary<(string Kind, Guid Id), string>> TitlesAsync(IEnumerable<(string Kind, Guid Id)> documents, Actor by, CancellationToken stop)
    {
        var titles = new Dictionary<(string, Guid), string>();
        foreach (var group in documents.Distinct().GroupBy(d => d.Kind))
        {
            if (kinds.FirstOrDefault(k => k.Kind == group.Key) is { } owner)
            {
                foreach (var (id, title) in await owner.TitlesAsync([.. group.Select(d => d.Id)], by, stop))
                {
                    titles[(group.Key, id)] = title.Length > 0 ? title : "Untitled";
                }
            }
        }

        return titles;
    }

    /// <summary>The place where the person can do something about it.</summary>
    public PageLink? LinkTo(Notification told, Actor by)
    {
        if (kinds.FirstOrDefault(k => k.Kind == told.DocumentKind) is not { } owner)
        {
            return null;
        }

        var link = owner.LinkTo(told.DocumentId, told.PlaceId);
        return told.Kind switch
        {
            Kind.Mentioned or Kind.Replied or Kind.Commented => link,
            Kind.Suggested or Kind.SuggestionsDecided => PageLink.To("/Suggestions/Index", ("id", told.DocumentId), ("show", told.Kind is Kind.Suggested ? "open" : "decided")),
            Kind.LessonGiven => PageLink.To("/Learning/Index", ("id", told.DocumentId), ("lesson", told.PlaceId)),
            Kind.GuestAnswered when told.PlaceId != Guid.Empty => PageLink.To("/Guests/Index", ("id", told.DocumentId)),
            Kind.ReviewWaiting or Kind.YesNeeded => PageLink.To("/Review/Post", ("id", told.DocumentId)),
            Kind.Scheduled or Kind.Published or Kind.DeliveryFailed when told.PlaceId != Guid.Empty && by.Can(PublishingPermissions.Read) =>
                PageLink.To("/Ledger/Publication", ("id", told.PlaceId)),
            _ => link with { Fragment = null },
        };
    }
}
