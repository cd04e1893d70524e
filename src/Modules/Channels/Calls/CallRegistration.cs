using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.Calls;

internal static class CallRegistration
{
    public static IServiceCollection AddCalls(this IServiceCollection services) => services.AddSingleton<CallSender>();
}
