using ContentHub.Posts.Interviews;

namespace ContentHub.Posts.Pages.Interview;

internal sealed class InterviewForm
{
    public Guid Template { get; set; }

    public string? WhoAsked { get; set; }

    public string? Problem { get; set; }

    public string? Told { get; set; }

    public string? Proof { get; set; }

    public string? Next { get; set; }

    public InterviewAnswers Answers => new(WhoAsked ?? "", Problem ?? "", Told ?? "", Proof ?? "", Next ?? "");
}
