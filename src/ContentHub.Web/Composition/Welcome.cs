using ContentHub.Accounts.Contracts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ContentHub.Web.Composition;

internal static class Welcome
{
    /// <summary>In Development: tells the demo story once. Prints where to go and, in Development, who may sign in.</summary>
    public static async Task WelcomeAsync(this WebApplication app)
    {
        var demo = app.Environment.IsDevelopment() && app.Configuration.GetValue("Demo:Seed", true);
        if (demo)
        {
            await app.Services.TellDemoStoryAsync(app.Lifetime.ApplicationStopping);
        }

        app.Lifetime.ApplicationStarted.Register(() => Print(app, demo));
    }

    private static void Print(WebApplication app, bool demo)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        Console.WriteLine($"ContentHub answers on {address}  (staff: {address}/hub)");
        if (demo)
        {
            Console.WriteLine($"Demo people, all with the password {DemoPeople.Password}");
            foreach (var person in DemoPeople.All)
            {
                Console.WriteLine($"  {person.Email,-16} {person.Name}, {person.Role}");
            }
        }
    }
}
