using ContentHub.Accounts.Contracts;
using ContentHub.Http;
using ContentHub.Kernel.Modules;
using ContentHub.Web.Composition;
using ContentHub.Web.Security;
using ContentHub.Web.Work;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc;

namespace ContentHub.Web;

/// <summary>Composes the web application: the order of the pipeline is the whole story.</summary>
internal static class WebHost
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHub(builder.Configuration);
        builder.Services.AddRazorPages(pages =>
        {
            pages.Conventions.AuthorizeFolder("/");
            pages.Conventions.ConfigureFilter(new AutoValidateAntiforgeryTokenAttribute());
        });
        builder.Services.AddAntiforgery(options => options.HeaderName = "RequestVerificationToken");
        builder.Services.AddProblemDetails();
        builder.Services.AddOutputCache();
        builder.Services.AddHealthChecks();
        builder.Services.AddOpenApi("v1");
        if (builder.Configuration.GetValue("Work:Enabled", true))
        {
            builder.AddHubWork();
        }

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error", "?status={0}");
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseOutputCache();
        app.MapStaticAssets();
        app.MapRazorPages();
        app.MapHealthChecks("/health");
        app.MapOpenApi("/openapi/{documentName}.json");
        foreach (var module in app.Services.GetServices<Module>().OfType<IHasEndpoints>())
        {
            module.Map(app);
        }

        return app;
    }

    /// <summary>In Development: tells the demo story once and prints where to go and who may sign in.</summary>
    public static async Task WelcomeAsync(WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            await app.Services.TellDemoStoryAsync(app.Lifetime.ApplicationStopping);
        }

        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            Console.WriteLine($"ContentHub answers on {address}");
            if (app.Environment.IsDevelopment())
            {
                Console.WriteLine($"Demo people (password {DemoPeople.Password}):");
                foreach (var person in DemoPeople.All)
                {
                    Console.WriteLine($"  {person.Email,-18} {person.Name}, {person.Role}");
                }
            }
        });
    }
}
