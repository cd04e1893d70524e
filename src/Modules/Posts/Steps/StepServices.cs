using ContentHub.Kernel.Events;
using ContentHub.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Steps;

internal static class StepServices
{
    public static IServiceCollection AddSteps(this IServiceCollection services) => services
        .AddScoped<CarryDecisions>()
        .AddScoped<OwnText>()
        .AddScoped<AskAuthor>()
        .AddScoped<OpenReview>()
        .AddScoped<CurrentReview>()
        .AddScoped<ReachStep>()
        .AddScoped<ClaimReview>()
        .AddScoped<DelegateStep>()
        .AddScoped<EscalateReviews>()
        .AddScoped<ReadTrack>()
        .AddScoped<ReviewOutlook>()
        .AddScoped<WaitingReviews>()
        .AddEvent<ReviewStepReached>("posts.review-step-reached")
        .AddEvent<ReviewOverdue>("posts.review-overdue")
        .AddEvent<ReviewDelegated>("posts.review-delegated");
}
