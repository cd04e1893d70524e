using ContentHub.Accounts.Contracts;
using ContentHub.Guests.Answers;
using ContentHub.Guests.Contracts;
using ContentHub.Guests.Decisions;
using ContentHub.Guests.Demo;
using ContentHub.Guests.Invites;
using ContentHub.Guests.Pages.Guest;
using ContentHub.Guests.Visits;
using ContentHub.Http.Api;
using ContentHub.Kernel.Events;
using ContentHub.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Guests;

/// <summary>The use cases, folder by folder.</summary>
internal static class GuestsServices
{
    public static IServiceCollection AddInvites(this IServiceCollection services) => services
        .AddScoped<InviteDesk>().AddScoped<ReplyAddress>().AddScoped<SendInvitation>()
        .AddScoped<InviteGuest>().AddScoped<InviteToNewest>().AddScoped<SendAgain>().AddScoped<RevokeInvitation>().AddScoped<StopWaiting>()
        .AddScoped<ReadGuests>().AddScoped<ForgetGuests>();

    public static IServiceCollection AddVisits(this IServiceCollection services) => services
        .AddScoped<GuestDoor>().AddScoped<ReadVisit>().AddScoped<CommentOnRevision>().AddScoped<SuggestOnRevision>().AddGuestPace();

    public static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddScoped<AskForCode>().AddScoped<ReadPending>().AddScoped<DecideRevision>()
        .AddScoped<IApprovalGate, WaitForGuests>().AddScoped<ITrailSource, GuestLines>()
        .AddEvent<GuestDecided>("guests.decided").AddEvent<GuestAnswerSetAside>("guests.answer-set-aside");

    public static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddScoped<TakeAnswer>().AddScoped<TakeMaildir>().AddSingleton(new LargeApiRequest(MailWebhook.Path, MailWebhook.Largest));

    public static IServiceCollection AddPostAdditions(this IServiceCollection services) => services
        .AddSingleton(new PostMenuItem("Ask a guest", "/Guests/Index", 10, GuestsPermissions.Invite))
        .AddSingleton(new ReviewPanel(10, "PostGuests"))
        .AddScoped<IDemoStory, GuestStory>();
}
