using System.Data.Common;
using System.Net.Sockets;
using ContentHub.Kernel.Modules;
using ContentHub.Web.Commands.Backups;
using ContentHub.Web.Composition;

namespace ContentHub.Web.Commands;

/// <summary>The command line of the same binary. Verbs come from the modules; <c>migrate</c>, <c>seed</c> and <c>doctor</c> from the host.</summary>
internal static class CommandLine
{
    public static bool IsVerb(string[] args) => args.Length > 0 && !args[0].StartsWith('-');

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = Places.ContentRoot });
        Places.FixDataFolder(builder.Configuration, builder.Environment.ContentRootPath);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddHub(builder.Configuration);
        builder.Services.AddScoped<ICommandVerb, Migrate>();
        builder.Services.AddScoped<ICommandVerb, Seed>();
        builder.Services.AddScoped<ICommandVerb, Doctor>();
        builder.Services.AddScoped<ICommandVerb, Health>();
        builder.Services.AddScoped<DatabaseCopy>().AddScoped<ICommandVerb, Backup>().AddScoped<ICommandVerb, Restore>();
        using var host = builder.Build();
        await using var scope = host.Services.CreateAsyncScope();
        var verbs = scope.ServiceProvider.GetServices<ICommandVerb>().OrderBy(v => v.Name).ToList();
        var verb = verbs.FirstOrDefault(v => args.Take(v.Name.Split(' ').Length).SequenceEqual(v.Name.Split(' ')));
        if (verb is null)
        {
            Console.WriteLine("contenthub VERB [options]");
            verbs.ForEach(v => Console.WriteLine($"  {v.Name,-16} {v.Help}"));
            return args[0] is "help" ? 0 : 2;
        }

        try
        {
            return await verb.RunAsync(args[verb.Name.Split(' ').Length..], Console.Out, CancellationToken.None);
        }
        catch (Exception problem) when (problem is DbException or IOException or UnauthorizedAccessException or SocketException or ToolFailed)
        {
            // The surroundings, not a bug: whoever typed the verb can mend it with one sentence and needs no stack.
            Console.Error.WriteLine($"{verb.Name} stopped: {problem.Message}");
            return 1;
        }
    }
}
