using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.X;

internal static class XRegistration
{
    public static IServiceCollection AddX(this IServiceCollection services)
    {
        services.AddSingleton<XClient>();
        services.AddSingleton<XSending>();
        services.AddScoped<XPreparation>();
        services.AddScoped<IChannel, XChannel>();
        services.AddScoped<IOAuthNetwork, XSignIn>();
        services.AddSingleton<IVariantComposer, XVariant>();
        return services;
    }
}
