using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;

namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>A cycle's notices, found by whom they tell of: where hundreds are late, each of them is looked for at every step.</summary>
internal sealed class NoticesByPerson
{
    private readonly Dictionary<PersonId, List<(EscalationNotice Whole, EscalationNotice His)>> all = [];

    public NoticesByPerson(IEnumerable<EscalationNotice> notices)
    {
        foreach (var notice in notices)
        {
            var items = notice.Items.ToLookup(i => i.Person);
            foreach (var person in notice.People.Union(items.Select(g => g.Key)))
            {
                if (!all.TryGetValue(person, out var told)) all[person] = told = [];
                told.Add((notice, notice with { Items = [.. items[person]] }));
            }
        }
    }

    /// <returns>What managers were told of a missing value, in order of the notices.</returns>
    public IReadOnlyList<(EscalationNotice Notice, EscalatedItem Item)> Of(PersonId person, OwedItem owed) =>
        all.TryGetValue(person, out var told)
            ? [.. told.SelectMany(t => t.His.Of(person, owed).Select(item => (t.Whole, item)))]
            : [];
}
