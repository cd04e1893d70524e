using System.Net;
using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Publishing.Outgoing;

internal static class OutgoingRegistration
{
    public static IServiceCollection AddOutgoing(this IServiceCollection services)
    {
        services.AddOptions<OutgoingOptions>().BindConfiguration("Outgoing");
        services.AddSingleton<OutgoingLog>();
        services.AddSingleton<IOutgoingLog>(provider => provider.GetRequiredService<OutgoingLog>());
        services.AddSingleton<GuardedConnect>();
        services.AddTransient<LimitAnswers>();
        services.AddHttpClient(OutgoingHttp.Name, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(20);
                client.MaxResponseContentBufferSize = LimitAnswers.Most;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("ContentHub/1.0");
            })
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                ConnectCallback = provider.GetRequiredService<GuardedConnect>().ConnectAsync,
            })
            .AddHttpMessageHandler<LimitAnswers>()
            // An address may itself be a secret (an incoming webhook), so it stands in no log.
            .RemoveAllLoggers();
        return services;
    }
}
