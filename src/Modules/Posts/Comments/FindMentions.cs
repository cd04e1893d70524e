using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Comments;

/// <summary>Somebody who is named in a text.</summary>
internal sealed record Mentioned(Guid PersonId, string Written);

/// <summary>
/// Who is named with an @ in a text: a full name, or a first name that only one of those who may read has. Anything else after an @ is text.
/// A full name of somebody who may not read is refused: a mention that reaches nobody is a trap.
/// </summary>
internal sealed class FindMentions(IActors actors)
{
    public const int Most = 20;

    public async Task<Result<List<Mentioned>>> InAsync(string text, ICommentableDocument kind, Guid documentId, CancellationToken stop)
    {
        if (!text.Contains('@', StringComparison.Ordinal))
        {
            return new List<Mentioned>();
        }

        var all = await actors.ActiveAsync(stop);
        var readers = await kind.ReadersAsync(documentId, all, stop);
        return Read(text, all, readers);
    }

    /// <summary>Who can be offered after an @.</summary>
    public async Task<IReadOnlyList<Actor>> OfferedAsync(ICommentableDocument kind, Guid documentId, CancellationToken stop) =>
        await kind.ReadersAsync(documentId, await actors.ActiveAsync(stop), stop);

    public static Result<List<Mentioned>> Read(string text, IReadOnlyList<Actor> all, IReadOnlyList<Actor> readers)
    {
        var reads = readers.Select(r => r.Id).ToHashSet();
        var found = new List<Mentioned>();
        foreach (var at in Anchoring.Occurrences.Within(text, "@", 0, text.Length).Where(at => at == 0 || !char.IsLetterOrDigit(text[at - 1])))
        {
            var rest = text.AsMemory(at + 1);
            var named = all.Where(p => Begins(rest.Span, p.Name)).ToList();
            var longest = named.Count == 0 ? 0 : named.Max(p => p.Name.Length);
            List<Actor> people = [.. named.Where(p => p.Name.Length == longest)];
            if (people.Count > 0 && !people.Exists(p => reads.Contains(p.Id)))
            {
                return new CommentMentionCannotRead(people[0].Name);
            }

            people = people.Count > 0 ? people : ByFirstName(rest.Span, readers);
            found.AddRange(people.Where(p => reads.Contains(p.Id)).Select(p => new Mentioned(p.Id, text.Substring(at, 1 + (longest > 0 ? longest : First(p).Length)))));
        }

        List<Mentioned> once = [.. found.DistinctBy(m => m.PersonId)];
        return once.Count > Most ? new CommentTooManyMentions() : once;
    }

    private static List<Actor> ByFirstName(ReadOnlySpan<char> rest, IReadOnlyList<Actor> readers)
    {
        var found = new List<Actor>();
        foreach (var reader in readers)
        {
            if (Begins(rest, First(reader)))
            {
                found.Add(reader);
            }
        }

        return found.Count == 1 ? found : [];
    }

    private static string First(Actor person) => person.Name.Split(' ')[0];

    private static bool Begins(ReadOnlySpan<char> text, string name) =>
        name.Length > 0 && text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));
}
