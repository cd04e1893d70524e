using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Templates;
using ContentHub.Posts.Writing;

namespace ContentHub.Posts.Interviews;

/// <summary>Answers become a draft that carries its template's guide.</summary>
internal sealed class StartFromTemplate(HubDbContext db, TemplateShelf shelf, CreatePost create, ISettings settings, Ids ids)
{
    public async Task<Result<SavedDraft>> InterviewAsync(Guid template, InterviewAnswers answers, Actor by, CancellationToken stop)
    {
        if (Enum.GetValues<Question>().All(q => answers[q].Length == 0))
        {
            return by.Can(PostsPermissions.Write) ? new NothingAnswered() : new NotYours(PostsPermissions.Write);
        }

        var tooLong = Enum.GetValues<Question>().Where(q => answers[q].Length > InterviewAnswers.Longest).Select(q => new AnswerTooLong(q)).ToList();
        return tooLong.Count > 0 ? Result<SavedDraft>.Refused([.. tooLong]) : await HandleAsync(template, answers, "", by, stop);
    }

    /// <summary>Without an interview: the parts with what belongs there.</summary>
    public Task<Result<SavedDraft>> EmptyAsync(Guid template, string title, Actor by, CancellationToken stop) =>
        HandleAsync(template, new InterviewAnswers("", "", "", "", ""), title, by, stop);

    private async Task<Result<SavedDraft>> HandleAsync(Guid template, InterviewAnswers answers, string title, Actor by, CancellationToken stop)
    {
        if (!by.Can(PostsPermissions.Write))
        {
            return new NotYours(PostsPermissions.Write);
        }

        var found = await shelf.FindAsync(template, by, stop);
        if (!found.Succeeded || found.Value.Removed)
        {
            return new TemplateGone();
        }

        var language = (await settings.CompanyAsync(stop)).Language;
        var id = ids.New();
        db.Add(new Guide { PostId = id, TemplateName = found.Value.Name, Sections = found.Value.Sections });
        return await create.HandleAsync(id, ComposeDraft.Of(found.Value.Sections, answers, title, by.Id, language), by, stop);
    }
}

internal sealed record NothingAnswered() : Error(
    "interview.nothing-answered", "Answer at least one question. A few words are enough; you can change everything afterwards.", ErrorKind.Invalid, "Problem");

internal sealed record AnswerTooLong(Question Question) : Error(
    "interview.answer-too-long", $"An answer has at most {InterviewAnswers.Longest} characters. Leave the details for the text.", ErrorKind.TooLarge, Question.ToString());

internal sealed record TemplateGone() : Error(
    "interview.template-gone", "This kind of post is not offered any more. Choose another one; your answers are still here.", ErrorKind.Conflict, "Template");
