using ContentHub.Http;
using ContentHub.Http.Api;
using ContentHub.Kernel.Modules;
using ContentHub.Site.Contracts;
using ContentHub.Web.Api;
using ContentHub.Web.Composition;
using ContentHub.Web.Frame;
using ContentHub.Web.Health;
using ContentHub.Web.Security;
using ContentHub.Web.Work;
using Microsoft.AspNetCore.HttpOverrides;

namespace ContentHub.Web;

/// <summary>Composes the web application: the order of the pipeline is the whole story.</summary>
internal static class WebHost
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Places.ContentRoot });
        Places.FixDataFolder(builder.Configuration, builder.Environment.ContentRootPath);
        // A default that every usual way of naming addresses (option, ASPNETCORE_URLS, settings) overrides.
        builder.Configuration["Urls"] ??= "http://localhost:5080";
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 32 * 1024 * 1024;
        });
        // Composition is proven by the tests; validating every service again would slow each start.
        builder.Host.UseDefaultServiceProvider(container => (container.ValidateScopes, container.ValidateOnBuild) = (builder.Environment.IsDevelopment(), false));
        AddServices(builder);
        var app = builder.Build();
        UsePipeline(app);
        MapEndpoints(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddHub(builder.Configuration);
        builder.Services.AddRazorPages(pages =>
        {
            pages.Conventions.AuthorizeFolder("/");
            pages.Conventions.ConfigureFilter(new OnlyKnownHandlers());
        }).ConfigureApplicationPartManager(Parts.UseHubParts);
        builder.Services.AddAntiforgery(options => options.HeaderName = "RequestVerificationToken");
        builder.Services.AddProblemDetails();
        builder.Services.AddRateLimiter(options => options.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        builder.Services.AddOutputCache();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddApiDocument();
        builder.Services.AddForwardedHeaders(builder.Configuration);
        builder.Services.AddHostedService<ListenToNodes>();
        if (builder.Configuration.GetValue("Work:Enabled", true))
        {
            builder.AddHubWork(HubModules.All.SelectMany(m => m.Work));
        }
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseLiveness();
        app.UsePublicPages();
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error");
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        // Software gets problem+json, people get a page.
        app.UseWhen(context => !context.IsApi(), pages => pages.UseStatusCodePagesWithReExecute("/error", "?status={0}"));
        app.UseWhen(context => context.IsApi(), api => api.UseMiddleware<ApiErrors>());
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(20) });
        app.UseRouting();
        app.UseAuthentication();
        foreach (var module in app.Services.GetServices<Module>().OfType<IHasMiddleware>())
        {
            module.Use(app);
        }

        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseOutputCache();
    }

    private static void MapEndpoints(WebApplication app)
    {
        app.MapStaticAssets().ShortCircuit();
        app.MapRazorPages();
        app.MapHealth();
        app.MapCounts();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapUnknownAddress();
        foreach (var module in app.Services.GetServices<Module>().OfType<IHasEndpoints>())
        {
            module.Map(app);
        }
    }

    /// <summary>Only proxies that <c>Proxy:Known</c> lists (addresses) may say who the visitor is and which scheme was used.</summary>
    private static void AddForwardedHeaders(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var known in configuration.GetSection("Proxy:Known").Get<string[]>() ?? [])
            {
                if (System.Net.IPNetwork.TryParse(known, out var network))
                {
                    options.KnownIPNetworks.Add(network);
                }
                else if (System.Net.IPAddress.TryParse(known, out var address))
                {
                    options.KnownProxies.Add(address);
                }
            }
        });
}
