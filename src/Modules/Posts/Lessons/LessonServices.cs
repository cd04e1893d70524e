using ContentHub.Kernel.Events;
using ContentHub.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Lessons;

internal static class LessonServices
{
    public static IServiceCollection AddLessons(this IServiceCollection services) => services
        .AddScoped<LessonDesk>()
        .AddScoped<GiveLesson>()
        .AddScoped<ExplainLesson>()
        .AddScoped<ReadLessons>()
        .AddScoped<ReadWriting>()
        .AddScoped<ReadTeamWriting>()
        .AddEvent<LessonGiven>("posts.lesson-given");
}
