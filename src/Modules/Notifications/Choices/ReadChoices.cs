using ContentHub.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Choices;

internal sealed class ReadChoices(HubDbContext db)
{
    public async Task<PersonChoices> OfAsync(Guid person, CancellationToken stop) => (await OfManyAsync([person], stop))(person);

    public async Task<Func<Guid, PersonChoices>> OfManyAsync(IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        var rows = await db.Set<PersonChoices>().AsNoTracking().Where(c => people.Contains(c.PersonId)).ToDictionaryAsync(c => c.PersonId, stop);
        return id => rows.GetValueOrDefault(id) ?? new PersonChoices { PersonId = id };
    }
}
