using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Comments;

internal sealed record CommentEmpty() : Error("comment.empty", "Write what you want to say.", ErrorKind.Invalid, "Text");

internal sealed record CommentTooLong(int Length) : Error(
    "comment.too-long", $"A comment has at most {Comment.Longest:N0} characters; this one has {Length:N0}.", ErrorKind.TooLarge, "Text");

internal sealed record CommentWordsGone() : Error(
    "comment.words-gone", "These words are not in the saved text. Choose the words again, or comment on the whole text.", ErrorKind.Conflict, "Quote");

internal sealed record CommentFieldUnknown() : Error(
    "comment.field-unknown", "There is no such part of this document to comment on.", ErrorKind.Invalid, "Field");

internal sealed record CommentMentionCannotRead(string Name) : Error(
    "comment.mention-cannot-read", $"{Name} may not read this, so the mention would reach nobody. Take the @ away, or ask an administrator.", ErrorKind.Invalid, "Text");

internal sealed record CommentTooManyMentions() : Error(
    "comment.too-many-mentions", $"A comment names at most {FindMentions.Most} people.", ErrorKind.Invalid, "Text");

internal sealed record CommentDocumentClosed(string Why) : Error("comment.document-closed", Why, ErrorKind.Conflict);

internal sealed record CommentNotYourOwn() : Error(
    "comment.not-your-own", "Only its author may change or delete a comment.", ErrorKind.Forbidden);

internal sealed record CommentDeleted() : Error("comment.deleted", "This comment was deleted by its author.", ErrorKind.Conflict);

internal sealed record CommentThreadResolved() : Error(
    "comment.thread-resolved", "This is resolved already. Reopen it to go on.", ErrorKind.Conflict);

internal sealed record CommentThreadOpen() : Error("comment.thread-open", "This is open already.", ErrorKind.Conflict);

internal sealed record CommentTooMany() : Error(
    "comment.too-many", $"A document has at most {BeginThread.Most:N0} threads, a thread at most {ReplyToThread.Most:N0} comments.", ErrorKind.Conflict);
