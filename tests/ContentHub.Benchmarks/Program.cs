using ContentHub.Benchmarks;

if (args is ["bare", var port, var file])
{
    await BareServer.RunAsync(port, file);
    return 0;
}

Machine.Print();
using var folder = new WorkFolder();
(string Name, Func<WorkFolder, Task> RunAsync)[] all =
[
    ("start", StartAndMemory.RunAsync), ("cached", CachedPage.RunAsync), ("delivered", DueToDelivered.RunAsync), ("autosave", Autosave.RunAsync), ("growth", Growth.RunAsync), ("calendar", CalendarMonth.RunAsync),
];
foreach (var (name, runAsync) in all.Where(part => part.Name == "start" || args.Length == 0 || args.Contains(part.Name)))
{
    await runAsync(folder);
}

return 0;
