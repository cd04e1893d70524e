using System.Runtime.CompilerServices;
using ContentHub.Kernel.Events;
using ContentHub.Kernel.Modules;
using ContentHub.Web.Composition;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Architecture.Tests;

public sealed class WallTests
{
    [Fact]
    public void The_solution_has_modules_and_the_host_lists_each_of_them()
    {
        Assert.True(Solution.Modules.Count >= 7, "The discovery found too little: " + string.Join(", ", Solution.Modules));

        Assert.Equal(Solution.Modules.Order(), HubModules.All.Select(m => m.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Solution.ModuleData), MemberType = typeof(Solution))]
    public void A_module_shows_only_its_contracts_and_its_module_class(string module)
    {
        var shown = Solution.AssemblyOf(module).GetExportedTypes()
            .Where(t => !typeof(ViewComponent).IsAssignableFrom(t) && !typeof(TagHelper).IsAssignableFrom(t)) // MVC finds these only when they are public
            .Where(t => !t.FullName!.StartsWith($"ContentHub.{module}.Contracts", StringComparison.Ordinal) && t.Name != module + "Module")
            .Where(t => !t.FullName!.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal));

        Assert.Empty(shown.Select(t => t.FullName));
    }

    [Theory]
    [MemberData(nameof(Solution.ModuleData), MemberType = typeof(Solution))]
    public void A_module_uses_only_the_stops_before_it(string module)
    {
        string[] always = ["ContentHub.Kernel", "ContentHub.Data", "ContentHub.Http", "ContentHub.Themes.Workbench", "ContentHub.Themes.Journal"];
        var before = HubModules.All.TakeWhile(m => m.Name != module).Select(m => "ContentHub." + m.Name);

        var used = Solution.AssemblyOf(module).GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("ContentHub.", StringComparison.Ordinal));

        Assert.Empty(used.Except(always).Except(before));
    }

    [Fact]
    public void Kernel_knows_neither_entity_framework_nor_aspnet()
    {
        var used = typeof(BackgroundWork).Assembly.GetReferencedAssemblies().Select(a => a.Name!);

        Assert.DoesNotContain(used, n => n.Contains("EntityFramework", StringComparison.Ordinal) || n.Contains("AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void Event_names_permission_names_and_work_names_are_unique_and_every_event_is_registered()
    {
        var services = new ServiceCollection();
        services.AddHub(new ConfigurationBuilder().Build());
        var events = services.Where(s => s.ServiceType == typeof(EventType)).Select(s => (EventType)s.ImplementationInstance!).ToList();

        Assert.Equal(events.Count, events.Select(e => e.Name).Distinct().Count());
        Assert.Equal(HubModules.All.SelectMany(m => m.Permissions).Count(), HubModules.All.SelectMany(m => m.Permissions).Select(p => p.Name).Distinct().Count());
        Assert.Equal(HubModules.All.SelectMany(m => m.Work).Count(), HubModules.All.SelectMany(m => m.Work).Select(w => w.Name).Distinct().Count());
        var declared = Solution.Modules.SelectMany(m => Solution.AssemblyOf(m).GetTypes()).Where(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract);
        Assert.Empty(declared.Except(events.Select(e => e.Type)).Select(t => t.FullName));
    }

    [Fact]
    public void No_type_name_says_nothing()
    {
        string[] empty = ["Manager", "Helper", "Util", "Utils", "Impl", "Dto"];

        var named = Solution.Modules.Select(Solution.AssemblyOf).SelectMany(a => a.GetTypes())
            .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute), false) && !typeof(TagHelper).IsAssignableFrom(t))
            .Where(t => empty.Any(e => t.Name.EndsWith(e, StringComparison.Ordinal)));

        Assert.Empty(named.Select(t => t.FullName));
    }
}
