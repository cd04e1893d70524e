using ContentHub.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Checks;

internal static class ChecksRegistration
{
    public static IServiceCollection AddChecks(this IServiceCollection services) => services
        .AddSingleton<IEditorCheck, WritingCheck>()
        .AddSingleton<MeasureText>()
        .AddScoped<RunChecks>()
        .AddScoped<ExaminePost>()
        .AddScoped<WaiveFinding>();
}
