using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.SignIn;

internal static class SignInRegistration
{
    public static IServiceCollection AddSignIn(this IServiceCollection services) => services.AddSingleton<SignInProtocol>().AddSingleton<SignedInCalls>();
}
