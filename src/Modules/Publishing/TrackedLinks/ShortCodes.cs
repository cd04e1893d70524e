using System.Security.Cryptography;

namespace ContentHub.Publishing.TrackedLinks;

/// <summary>Codes that nobody guesses by counting: 31^7, about 27 thousand million.</summary>
internal sealed class ShortCodes(Func<int, int> random)
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public ShortCodes()
        : this(RandomNumberGenerator.GetInt32)
    {
    }

    /// <summary>As long as a real one, for showing.</summary>
    public static string Sample { get; } = new('x', ShortLink.CodeLength);

    public string Next() => new([.. Enumerable.Range(0, ShortLink.CodeLength).Select(_ => Alphabet[random(Alphabet.Length)])]);

    public static bool IsCode(string text) => text.Length == ShortLink.CodeLength && text.All(Alphabet.Contains);
}
