using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Schedules;

namespace ContentHub.Publishing.Calendars;

/// <summary>Starts a draft that is wanted at a time. The time is looked at first: a draft that nobody asked for must not stay behind.</summary>
internal sealed class CreateOnDay(IPostShelf shelf, SetWantedDate want, TimeProvider clock)
{
    public async Task<Result<PostView>> HandleAsync(string? title, WhenToPublish? when, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Read) || !by.Can(PostsPermissions.Write))
        {
            return new NotYours(by.Can(PublishingPermissions.Read) ? PostsPermissions.Write : PublishingPermissions.Read);
        }

        if (when?.Local is null)
        {
            return new NoTime();
        }

        var at = when.Resolve(clock.GetUtcNow());
        if (!at.Succeeded)
        {
            return Result<PostView>.Refused(at.Errors);
        }

        var started = await shelf.StartAsync(title, by, stop);
        if (!started.Succeeded)
        {
            return started;
        }

        var wanted = await want.HandleAsync(new WantedWish(started.Value.Id, when), by, stop);
        return wanted.Succeeded ? started : Result<PostView>.Refused(wanted.Errors);
    }
}
