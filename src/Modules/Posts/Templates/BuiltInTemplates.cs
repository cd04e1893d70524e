using static ContentHub.Posts.Templates.Question;

namespace ContentHub.Posts.Templates;

/// <summary>The kinds of posts that every company writes. Marketers change, remove and put them back.</summary>
internal static class BuiltInTemplates
{
    public static IReadOnlyList<Template> All { get; } =
    [
        Make(1, "How-to", "Somebody asked how something is done, and you told them.",
            new("", "Who asks this, and in which situation? Say what the reader can do after reading.", 60, [WhoAsked, Problem]),
            new("The short answer", "Two or three sentences that would do on the telephone.", 60, [Told]),
            new("Step by step", "One step per line, in the order in which they are done. Name tools and figures.", 300, []),
            new("How you know that it worked", "What does one see, hear or measure then?", 80, [Proof]),
            new("What to do next", "One thing, and whom to ask.", 40, [Next])),
        Make(2, "Customer story", "A customer had a problem and has it no longer.",
            new("", "Who is the customer, and what do they do? Ask them whether you may name them.", 60, [WhoAsked]),
            new("What was wrong", "What did it cost them: money, time, sleep?", 120, [Problem]),
            new("What we did", "What did you look at first, what did you try, what helped in the end?", 200, [Told]),
            new("What came of it", "Figures before and after, and a sentence of the customer in their own words.", 120, [Proof]),
            new("What you can take from it", "What should a reader in the same place do first?", 60, [Next])),
        Make(3, "Opinion", "You see something otherwise than most people.",
            new("", "Say what you think in the first sentence.", 50, [Told]),
            new("What people say", "What is the usual view, and who told you so? Be fair to it.", 100, [WhoAsked, Problem]),
            new("Why I see it otherwise", "Your two or three best reasons, each with an example.", 250, [Proof]),
            new("Where I may be wrong", "What would change your mind?", 80, []),
            new("What follows from it", "What should the reader do otherwise from Monday on?", 50, [Next])),
        Make(4, "Comparison", "Somebody hesitates between two or three ways.",
            new("", "Who has to choose, and between what?", 60, [WhoAsked, Problem]),
            new("In one table", "A row for each thing that matters, a column for each way. Be honest about your own.", 80, []),
            new("When we would take which", "A sentence for each case, beginning with \u201cIf\u201d.", 150, [Told]),
            new("What it rests on", "Measurements, experience, sources.", 100, [Proof]),
            new("How to decide", "The question that a reader should ask first.", 40, [Next])),
        Make(5, "Event report", "You were somewhere and heard something worth telling.",
            new("", "Where were you, who was there, and what was in the air?", 60, [WhoAsked]),
            new("What people asked", "The two or three questions that came up again and again.", 120, [Problem]),
            new("What we said", "What you answered, and what others said.", 200, [Told]),
            new("What stayed with me", "One observation, one figure or one sentence of somebody else.", 80, [Proof]),
            new("Where to meet next", "The next date, or how one goes on talking.", 40, [Next])),
        Make(6, "Product news", "Something is new, better or gone.",
            new("", "What is new, for whom, from when? One paragraph.", 50, [Told]),
            new("Why", "Who asked for it, and what was the problem without it?", 100, [WhoAsked, Problem]),
            new("What it does", "The three most useful things, each with an example.", 200, []),
            new("What we measured", "Figures from a test or from the first customers.", 80, [Proof]),
            new("How to get it", "What does a reader have to do, and whom do they ask?", 40, [Next])),
    ];

    public static Template? Find(Guid id) => All.FirstOrDefault(t => t.Id == id);

    private static Template Make(int number, string name, string sentence, params TemplateSection[] sections) =>
        new() { Id = new Guid($"0197a000-0000-7000-a000-7e3b1a7e00{number:x2}"), Name = name, Sentence = sentence, Sections = sections };
}
