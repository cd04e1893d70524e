using System.Text;
using Microsoft.Extensions.FileProviders;

namespace ContentHub.Posts.EditClasses;

/// <summary>Which words a language has, as far as a list of them came with the build (<c>dist/words/en.txt</c>). A language without a list has no words: nothing is called a typo there that a list would have to prove.</summary>
internal sealed class WordBook(Func<string, Stream?> open)
{
    private readonly Dictionary<string, HashSet<string>?> books = [];
    private readonly Lock turn = new();

    public static WordBook Of(IFileProvider files) => new(language => files.GetFileInfo($"dist/words/{language}.txt") is { Exists: true } file ? file.CreateReadStream() : null);

    public static WordBook With(string language, params IEnumerable<string> words) =>
        new(asked => asked == language ? new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', words))) : null);

    /// <param name="language">BCP 47; regions share a list.</param>
    public bool Has(string language) => BookOf(language) is not null;

    public bool Knows(string language, string word) => BookOf(language) is { } book && book.Contains(Plain(word));

    private HashSet<string>? BookOf(string language)
    {
        var key = language.Split('-')[0].ToLowerInvariant();
        lock (turn)
        {
            return books.TryGetValue(key, out var known) ? known : books[key] = Read(key);
        }
    }

    private HashSet<string>? Read(string key)
    {
        // The language stands in a path: letters only.
        if (key.Length is < 2 or > 8 || !key.All(char.IsAsciiLetterLower) || open(key) is not { } file)
        {
            return null;
        }

        using var reader = new StreamReader(file, Encoding.UTF8);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            words.Add(line);
        }

        return words;
    }

    /// <summary>The possessive of a word is no word of its own.</summary>
    private static string Plain(string word)
    {
        var lower = word.Normalize(NormalizationForm.FormC).ToLowerInvariant().Replace('’', '\'');
        return lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower;
    }
}
