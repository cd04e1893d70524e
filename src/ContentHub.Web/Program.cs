using ContentHub.Media;
using ContentHub.Web;
using ContentHub.Web.Commands;
using ContentHub.Web.Composition;

if (args is ["image-worker", ..])
{
    // The child process that decodes pictures: no host, no configuration, no database.
    return MediaModule.RunImageWorker(args[1..]);
}

if (CommandLine.IsVerb(args))
{
    return await CommandLine.RunAsync(args);
}

var app = WebHost.Build(args);
await app.Services.PrepareDatabaseAsync(app.Lifetime.ApplicationStopping);
await app.WelcomeAsync();
await app.RunAsync();
return 0;

/// <summary>Entry point; named so that tests can start the real host.</summary>
public partial class Program;
