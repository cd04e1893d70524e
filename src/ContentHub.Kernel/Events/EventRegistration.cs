using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Kernel.Events;

/// <summary>How a module announces its events and consumers.</summary>
public static class EventRegistration
{
    /// <param name="services">The container.</param>
    /// <param name="name">Stable name in the outbox, <c>module.past-tense</c>.</param>
    public static IServiceCollection AddEvent<T>(this IServiceCollection services, string name)
        where T : DomainEvent => services.AddSingleton(new EventType(name, typeof(T)));

    public static IServiceCollection AddEventConsumer<T>(this IServiceCollection services)
        where T : class, IEventConsumer => services.AddScoped<IEventConsumer, T>();
}
