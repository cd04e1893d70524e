using ContentHub.Themes.Workbench.Frame;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Themes.Workbench;

/// <summary>The staff's theme: layouts <c>_Workbench</c> (set by the view start) and <c>_Card</c> (sign-in and other single-card pages), and the tag helpers.</summary>
public static class WorkbenchTheme
{
    public static IServiceCollection AddWorkbench(this IServiceCollection services) => services.AddScoped<FrameView>();
}
