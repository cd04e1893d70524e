using System.Reflection;
using ContentHub.Themes.Workbench;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace ContentHub.Web.Composition;

/// <summary>
/// Tells MVC where pages and views are: in the host, the themes and the listed modules. The build would guess the same list
/// from references, but keeps an old guess when a module gains its first page; and a module that is off must have no pages.
/// </summary>
internal static class Parts
{
    public static void UseHubParts(ApplicationPartManager manager)
    {
        manager.ApplicationParts.Clear();
        var assemblies = HubModules.All.Select(m => m.GetType().Assembly)
            .Append(typeof(WorkbenchTheme).Assembly).Append(Assembly.Load("ContentHub.Themes.Journal")).Append(typeof(Parts).Assembly);
        foreach (var part in assemblies.SelectMany(a => ApplicationPartFactory.GetApplicationPartFactory(a).GetApplicationParts(a)))
        {
            manager.ApplicationParts.Add(part);
        }
    }
}
