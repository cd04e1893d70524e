using ContentHub.Kernel.Modules;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Tokens;

internal static class TokenRegistration
{
    private const string Hub = "hub";

    /// <summary>Tokens for <c>/api</c>, the session cookie for everything else.</summary>
    public static void AddTokens(this IServiceCollection services)
    {
        services.AddScoped<CreateToken>().AddScoped<RevokeToken>().AddScoped<CheckToken>().AddScoped<TokenQueries>().AddScoped<ICommandVerb, TokenCreateVerb>();
        services.AddAuthentication(options =>
            {
                options.DefaultScheme = Hub;
                options.DefaultAuthenticateScheme = Hub;
                options.DefaultChallengeScheme = Hub;
                options.DefaultForbidScheme = Hub;
            })
            .AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.Name, null)
            .AddPolicyScheme(Hub, null, options => options.ForwardDefaultSelector = context =>
                context.Request.Path.StartsWithSegments("/api") ? TokenScheme.Name : IdentityConstants.ApplicationScheme);
    }
}
