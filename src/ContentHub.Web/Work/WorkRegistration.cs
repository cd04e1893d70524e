using ContentHub.Data;
using ContentHub.Kernel.Modules;
using Quartz;

namespace ContentHub.Web.Work;

internal static class WorkRegistration
{
    /// <summary>Starts the loops of this instance and Quartz: clustered on PostgreSQL, its own file beside SQLite.</summary>
    public static void AddHubWork(this WebApplicationBuilder builder, IEnumerable<BackgroundWork> work)
    {
        var data = builder.Configuration.GetSection("Data").Get<DataOptions>() ?? new DataOptions();
        builder.Services.AddHostedService<NodeLoops>();
        builder.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceId = data.IsPostgres ? "AUTO" : "single");
            quartz.UseDefaultThreadPool(4);
            quartz.UsePersistentStore(store =>
            {
                store.UseSystemTextJsonSerializer();
                store.ProvisionSchema();
                if (data.IsPostgres)
                {
                    store.UsePostgres(data.ConnectionString);
                    store.UseClustering(cluster => cluster.CheckinInterval = TimeSpan.FromSeconds(5));
                }
                else
                {
                    Directory.CreateDirectory(Path.GetFullPath(data.Folder));
                    store.UseSqlite($"Data Source={data.PathOf("scheduler.db")}");
                }
            });
            foreach (var piece in work.Where(w => w.Scope == WorkScope.Cluster))
            {
                var key = new JobKey(piece.Name);
                quartz.AddJob<ClusterJob>(job => job.WithIdentity(key).StoreDurably().UsingJobData(ClusterJob.WorkName, piece.Name));
                quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(piece.Name)
                    .WithSimpleSchedule(s => s.WithInterval(piece.Every).RepeatForever()));
            }
        });
        builder.AddQuartzHostedService(options => (options.WaitForJobsToComplete, options.StartDelay) = (true, TimeSpan.FromSeconds(2)));
    }
}
