using System.Globalization;
using ContentHub.Fakes;
using ContentHub.Fakes.Dev;
using ContentHub.Fakes.LinkedIn;
using ContentHub.Fakes.Mastodon;
using ContentHub.Fakes.Micropub;
using ContentHub.Fakes.Orchard;
using ContentHub.Fakes.Slack;
using ContentHub.Fakes.Teams;
using ContentHub.Fakes.Telegram;
using ContentHub.Fakes.X;

// dotnet run --project tests/ContentHub.Fakes -- mastodon --port 6101
var all = new Dictionary<string, Func<int, FakeServer>>
{
    ["mastodon"] = port => new FakeMastodon { Port = port },
    ["telegram"] = port => new FakeTelegram { Port = port },
    ["linkedin"] = port => new FakeLinkedIn { Port = port },
    ["x"] = port => new FakeX { Port = port },
    ["slack"] = port => new FakeSlack { Port = port },
    ["slack-bot"] = port => new FakeSlackBot { Port = port },
    ["teams"] = port => new FakeTeams { Port = port },
    ["dev"] = port => new FakeDev { Port = port },
    ["micropub"] = port => new FakeMicropub { Port = port },
    ["orchard"] = port => new FakeOrchard { Port = port },
};

if (args is not [var name, ..] || !all.TryGetValue(name, out var make))
{
    Console.Error.WriteLine($"Which network? One of: {string.Join(", ", all.Keys)}. For example: {all.Keys.First()} --port 6101");
    return 1;
}

var port = args is [_, "--port", var wanted, ..] && int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
await using var fake = make(port);
await fake.StartAsync();
Console.WriteLine($"A fake {name} at http://{fake.Authority}/ (Ctrl+C ends it)");
foreach (var (setting, value) in fake.Settings)
{
    Console.WriteLine($"  {setting}: {value}");
}

var over = new TaskCompletionSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    over.TrySetResult();
};
AppDomain.CurrentDomain.ProcessExit += (_, _) => over.TrySetResult();
await over.Task;
return 0;
