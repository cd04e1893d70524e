namespace ContentHub.Posts.Templates;

/// <summary>The five questions of an interview.</summary>
internal enum Question
{
    WhoAsked,
    Problem,
    Told,
    Proof,
    Next,
}

/// <summary>One part of a text that is made from a template.</summary>
/// <param name="Heading">Empty for the opening, which has none.</param>
/// <param name="Guidance">To the person who writes: what belongs here.</param>
/// <param name="Words">How many are about right; 0 for as many as it takes.</param>
/// <param name="Answers">Which answers of an interview go here, in this order.</param>
internal sealed record TemplateSection(string Heading, string Guidance, int Words, IReadOnlyList<Question> Answers)
{
    public bool IsEmpty => Heading.Trim().Length == 0 && Guidance.Trim().Length == 0;
}
