using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;

namespace ContentHub.Accounts.Profiles;

/// <summary>Signs this person out everywhere but here.</summary>
internal sealed class EndOtherSessions(CurrentPerson current)
{
    public async Task<Result> HandleAsync(Actor by, CancellationToken stop)
    {
        var person = await current.FindAsync(by);
        if (person is null)
        {
            return new NotThere("person");
        }

        person.EndSessions();
        await current.ChangedAsync(person, "person.sessions-ended", by, stop);
        return Result.Done;
    }
}
