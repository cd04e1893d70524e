using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Web.Composition;
using Quartz;

namespace ContentHub.Web.Work;

internal static class WorkRegistration
{
    /// <summary>Starts the loops of this instance and Quartz: clustered on PostgreSQL, its own file beside SQLite.</summary>
    public static void AddHubWork(this WebApplicationBuilder builder)
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
            foreach (var work in HubModules.All.SelectMany(m => m.Work).Where(w => w.Scope == WorkScope.Cluster))
            {
                var key = new JobKey(work.Name);
                quartz.AddJob<ClusterJob>(job => job.WithIdentity(key).StoreDurably().UsingJobData(ClusterJob.WorkName, work.Name));
                quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(work.Name)
                    .WithSimpleSchedule(s => s.WithInterval(work.Every).RepeatForever()));
            }
        });
        builder.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
