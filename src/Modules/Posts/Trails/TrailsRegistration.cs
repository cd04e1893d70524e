using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Trails;

internal static class TrailsRegistration
{
    public static IServiceCollection AddTrails(this IServiceCollection services) => services
        .AddScoped<RememberSighting>()
        .AddScoped<MoveLines>()
        .AddScoped<StepLines>()
        .AddScoped<CutLines>()
        .AddScoped<SeenLines>()
        .AddScoped<WaiverLines>()
        .AddScoped<TalkLines>().AddScoped<SuggestionLines>().AddScoped<OtherLines>()
        .AddScoped<ReadTrail>()
        .AddScoped<ExportTrail>();
}
