using ContentHub.Data;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.FirstRun;

/// <summary>Until the first administrator is there, the hub leads to the setup page and the public site says that it is not open yet.</summary>
internal sealed class SetupGate(RequestDelegate next, SetupState state)
{
    private static readonly string[] Open = ["/hub/setup", "/health", "/openapi", "/dist", "/favicon.svg"];

    /// <summary>Stands before every request for the life of the hub, so once somebody is there it costs one look at a flag.</summary>
    public Task InvokeAsync(HttpContext context) => state.IsDone ? next(context) : LookAsync(context);

    private async Task LookAsync(HttpContext context)
    {
        var path = context.Request.Path;
        var db = context.RequestServices.GetRequiredService<HubDbContext>();
        if (await state.IsDoneAsync(db, context.RequestAborted) || Open.Any(open => path.StartsWithSegments(open)))
        {
            await next(context);
            return;
        }

        if (path.StartsWithSegments("/hub"))
        {
            context.Response.Redirect(context.RequestServices.GetRequiredService<LinkGenerator>().GetPathByPage(context, "/Setup/Index")!);
            return;
        }

        if (path.StartsWithSegments("/api"))
        {
            await ((Result)new NotSetUpYet()).ToProblem().ExecuteAsync(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync("This site is not set up yet. Please come back later.", context.RequestAborted);
    }
}

/// <summary>Puts the gate in front of everything, also of the public site's own short cuts.</summary>
internal sealed class SetupGateFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<SetupGate>();
        next(app);
    };
}

internal sealed record NotSetUpYet()
    : Error("setup.missing", "This hub is not set up yet.", ErrorKind.Unavailable);
