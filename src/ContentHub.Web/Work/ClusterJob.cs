using ContentHub.Kernel.Modules;
using Quartz;

namespace ContentHub.Web.Work;

/// <summary>The one Quartz job: runs the piece of work that its data names. Quartz only ticks; what is due stands in rows.</summary>
[DisallowConcurrentExecution]
internal sealed class ClusterJob(IEnumerable<BackgroundWork> work, IServiceScopeFactory scopes) : IJob
{
    public const string WorkName = "work";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.MergedJobDataMap.GetString(WorkName);
        if (work.FirstOrDefault(w => w.Name == name) is { } piece)
        {
            await using var scope = scopes.CreateAsyncScope();
            await ((IBackgroundUseCase)scope.ServiceProvider.GetRequiredService(piece.UseCase)).RunAsync(cancellationToken);
        }
    }
}
