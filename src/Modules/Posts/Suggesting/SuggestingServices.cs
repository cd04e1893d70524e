using ContentHub.Kernel.Events;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Hunks;
using ContentHub.Posts.Suggestions;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Suggesting;

internal static class SuggestingServices
{
    public static IServiceCollection AddSuggestions(this IServiceCollection services) => services
        .AddScoped<TraceSuggestions>().AddScoped<ForgetSuggestions>()
        .AddScoped<FieldSource>().AddScoped<FollowHunks>().AddScoped<ApplyHunks>()
        .AddScoped<SuggestionDesk>().AddScoped<KeepSuggestions>().AddScoped<RecordDecision>()
        .AddScoped<SuggestChanges>().AddScoped<SuggestWords>()
        .AddScoped<AcceptSuggestions>().AddScoped<RejectSuggestions>().AddScoped<MarkTaken>().AddScoped<WithdrawSuggestion>()
        .AddScoped<ReadSuggestions>().AddScoped<ReadTaken>().AddScoped<SuggestionStamp>().AddScoped<ISuggestions, GuestSuggestions>()
        .AddEvent<SuggestionsMade>("posts.suggestions-made").AddEvent<SuggestionsDecided>("posts.suggestions-decided");
}
