using System.Globalization;

namespace ContentHub.Themes.Journal.Frames;

/// <summary>The theme's own words. Another language is another instance; what is not translated is English.</summary>
public sealed record JournalWords
{
    public string Language { get; private init; } = "en";

    public string SkipToContent { get; private init; } = "Skip to content";

    public string Main { get; private init; } = "Main";

    public string Foot { get; private init; } = "Footer";

    public string Search { get; private init; } = "Search";

    public string Archive { get; private init; } = "Archive";

    public string OlderStories { get; private init; } = "Older stories";

    public string Latest { get; private init; } = "Latest stories";

    public string ReadNext { get; private init; } = "Read next";

    public string AboutTheAuthor { get; private init; } = "About the author";

    public string Tag { get; private init; } = "Topic";

    public string Tags { get; private init; } = "Topics";

    public string Author { get; private init; } = "Author";

    public string UpdatedOn { get; private init; } = "updated {0}";

    public string Minutes { get; private init; } = "{0} min read";

    public string By { get; private init; } = "By";

    public string Years { get; private init; } = "Years";

    public string NothingYet { get; private init; } = "Nothing has been published here yet.";

    public string NotFound { get; private init; } = "There is no page at this address";

    public string NotFoundSentence { get; private init; } = "It may have moved, or the address may have a typing mistake. Search for it, or read one of the latest stories.";

    public string Gone { get; private init; } = "This story has been withdrawn";

    public string GoneSentence { get; private init; } = "It stood here once and was taken back by its publisher. It won’t return under this address.";

    public string SearchFor { get; private init; } = "What are you looking for?";

    public string FoundNothing { get; private init; } = "Nothing matches “{0}”. Try fewer or other words.";

    public string FoundOne { get; private init; } = "One story matches “{0}”.";

    public string FoundSome { get; private init; } = "{1} stories match “{0}”.";

    public string StoriesBy { get; private init; } = "Stories by {0}";

    public string StoriesAbout { get; private init; } = "Stories about {0}";

    public string Disclosure { get; private init; } = "Disclosure";

    public string OriginallyAt { get; private init; } = "First published at";

    public static JournalWords English { get; } = new();

    public static JournalWords German { get; } = new()
    {
        Language = "de",
        SkipToContent = "Zum Inhalt",
        Main = "Hauptnavigation",
        Foot = "Fußzeile",
        Search = "Suche",
        Archive = "Archiv",
        OlderStories = "Ältere Beiträge",
        Latest = "Neueste Beiträge",
        ReadNext = "Weiterlesen",
        AboutTheAuthor = "Zur Person",
        Tag = "Thema",
        Tags = "Themen",
        Author = "Autor:in",
        UpdatedOn = "aktualisiert am {0}",
        Minutes = "{0} Min. Lesezeit",
        By = "Von",
        Years = "Jahre",
        NothingYet = "Hier ist noch nichts erschienen.",
        NotFound = "Unter dieser Adresse steht nichts",
        NotFoundSentence = "Vielleicht ist die Seite umgezogen, oder die Adresse enthält einen Tippfehler. Suchen Sie danach, oder lesen Sie einen der neuesten Beiträge.",
        Gone = "Dieser Beitrag wurde zurückgezogen",
        GoneSentence = "Er stand einmal hier und wurde zurückgenommen. Unter dieser Adresse kommt er nicht wieder.",
        SearchFor = "Wonach suchen Sie?",
        FoundNothing = "Nichts passt zu „{0}“. Versuchen Sie weniger oder andere Wörter.",
        FoundOne = "Ein Beitrag passt zu „{0}“.",
        FoundSome = "{1} Beiträge passen zu „{0}“.",
        StoriesBy = "Beiträge von {0}",
        StoriesAbout = "Beiträge zum Thema {0}",
        Disclosure = "Hinweis",
        OriginallyAt = "Zuerst erschienen unter",
    };

    public static JournalWords For(string language) =>
        language.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? German : English;

    /// <summary>Fills the blanks of one of the sentences above.</summary>
    public string Say(string sentence, params object[] values) => string.Format(CultureInfo.GetCultureInfo(Language), sentence, values);
}
