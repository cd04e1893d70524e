using ContentHub.Accounts.Contracts;
using ContentHub.Guests.Contracts;
using ContentHub.Kernel.Events;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Notifications.Following;

/// <summary>
/// Turns what happened into what people are told. Asks for the present state instead of trusting the event, and names each matter, so
/// running twice does no harm.
/// </summary>
internal sealed class FollowEvents(
    FollowMoves moves, FollowReviews reviews, FollowDeliveries deliveries, FollowTalk talk, FollowSuggestions suggestions, FollowGuests guests, FollowLessons lessons, CloseMatters close) : IEventConsumer
{
    public string Name => "notifications.follow";

    public bool EachNode => false;

    public bool FromNow => true;

    public Task HandleAsync(DomainEvent happened, CancellationToken stop) => happened switch
    {
        PostMoved moved => moves.MovedAsync(moved, stop),
        ReviewStepReached reached => reviews.ReachedAsync(reached, stop),
        ReviewOverdue late => reviews.OverdueAsync(late, stop),
        ReviewDelegated passed => reviews.DelegatedAsync(passed, stop),
        PostHandedOver handed => moves.HandedOverAsync(handed, stop),
        PostEdited edited => moves.EditedAsync(edited, stop),
        PostTrashed trashed => close.AllOfAsync(trashed.PostId, stop),
        DocumentTakenOver taken => moves.TakenOverAsync(taken, stop),
        PublicationPlanned planned => deliveries.PlannedAsync(planned, stop),
        PublicationDelivered delivered => deliveries.DeliveredAsync(delivered, stop),
        PublicationFailed failed => deliveries.FailedAsync(failed.PublicationId, failed.PostId, failed.Message, stop),
        PublicationHeld held => deliveries.FailedAsync(held.PublicationId, held.PostId, held.Message, stop),
        PublicationWithdrawn withdrawn => close.FailureAsync(withdrawn.PostId, withdrawn.PublicationId, stop),
        CommentCalled called => talk.CalledAsync(called, stop),
        GuestDecided decided => guests.DecidedAsync(decided, stop),
        GuestAnswerSetAside aside => guests.SetAsideAsync(aside, stop),
        CommentReplied replied => close.AtPlaceAsync(replied.DocumentId, replied.ThreadId, replied.ById, stop),
        CommentsResolved resolved => close.AtPlaceAsync(resolved.DocumentId, resolved.ThreadId, stop),
        SuggestionsMade made => suggestions.MadeAsync(made, stop),
        SuggestionsDecided decided => suggestions.DecidedAsync(decided, stop),
        LessonGiven given => lessons.GivenAsync(given, stop),
        PersonDeactivated left => close.AllForAsync(left.PersonId, stop),
        _ => Task.CompletedTask,
    };
}
