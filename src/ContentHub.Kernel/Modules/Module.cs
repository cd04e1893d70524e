using ContentHub.Kernel.People;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Kernel.Modules;

/// <summary>
/// A module's table of contents. The host lists the modules once and asks each for what it brings; nothing is found by scanning.
/// A module that has endpoints of its own also implements <c>IHasEndpoints</c> of ContentHub.Http.
/// </summary>
public abstract class Module
{
    /// <summary>Short and stable: <c>Posts</c>. Prefix of the module's tables, events and refusal codes.</summary>
    public abstract string Name { get; }

    public virtual IReadOnlyList<Permission> Permissions => [];

    public virtual IReadOnlyList<NavigationItem> Navigation => [];

    public virtual IReadOnlyList<BackgroundWork> Work => [];

    /// <summary>Called once per container; must not keep static mutable state.</summary>
    public abstract void AddServices(IServiceCollection services, IConfiguration configuration);
}

/// <summary>A line of the side bar.</summary>
/// <param name="Label">What the person reads.</param>
/// <param name="Page">Razor page name (<c>/Posts/Index</c>), never a path: the tenant's prefix is PathBase.</param>
/// <param name="Icon">Name of an icon of the sprite.</param>
/// <param name="Order">Ascending.</param>
/// <param name="Needs">Permission without which the line is hidden; null for everyone who is signed in.</param>
public sealed record NavigationItem(string Label, string Page, string Icon, int Order, Permission? Needs = null);
