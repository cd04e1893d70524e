using ContentHub.Kernel.People;

namespace ContentHub.Kernel.Modules;

/// <summary>Extension point: a page of a module that stands among the tabs of Settings. Register one as a service.</summary>
/// <param name="Page">Razor page name. Pages of the same folder count as this tab.</param>
/// <param name="Needs">Permission without which the tab is hidden.</param>
public sealed record SettingsTab(string Label, string Page, int Order, Permission Needs);

/// <summary>Extension point: a page of a module that stands among the tabs of a person's profile. Register one as a service.</summary>
/// <param name="Page">Razor page name. Pages of the same folder count as this tab.</param>
/// <param name="Needs">Permission without which the tab is hidden.</param>
public sealed record ProfileTab(string Label, string Page, int Order, Permission Needs);
