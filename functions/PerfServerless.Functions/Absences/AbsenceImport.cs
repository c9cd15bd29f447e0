using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat.Absences;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Absences;

/// <summary>
/// Takes a folder's absences: what it says anew. What it said before and says again changes nothing, so that what people said since stands;
/// what it said and says no more is over, where it still stands as the folder had it.
/// </summary>
internal sealed class AbsenceImport(ICheckInStore desks, AbsenceDesk absences)
{
    /// <returns>What the folder says as before and does not stand, by person and day.</returns>
    public async Task<IReadOnlyList<OverruledAbsence>> TakeAsync(
        Scorecard scorecard, IReadOnlyList<SaidAbsence> said, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var byPerson = said.ToLookup(s => s.Person, s => s.Absence);
        var before = (await desks.DesksAsync(scorecard.Tenant, cancellationToken)).Where(d => d.FolderAbsences.Count > 0)
            .ToDictionary(d => d.Key.Person, d => d.FolderAbsences);
        var overruled = new List<OverruledAbsence>();
        foreach (var person in byPerson.Select(g => g.Key).Union(before.Keys).Order().Select(scorecard.Find).OfType<Person>())
        {
            var today = LocalTimes.DayOf(now, person.TimeZone);
            IReadOnlyList<Absence> its = [.. byPerson[person.Id]];
            var (_, after) = await absences.ChangeAsync(
                new(scorecard.Tenant, person.Id), d => With(d, its, today), $"import-{now.UtcTicks}", cancellationToken);
            overruled.AddRange(OverruledAbsence.Among(person.Id, its, before.GetValueOrDefault(person.Id, []), after, today));
        }

        return overruled;
    }

    private static Desk With(Desk desk, IReadOnlyList<Absence> said, DateOnly today)
    {
        if (desk.FolderAbsences.SequenceEqual(said)) return desk;

        var stands = desk.Absences.Where(a => !desk.FolderAbsences.Contains(a) || said.Contains(a)).ToList();
        IReadOnlyList<Absence> after = said.Except(desk.FolderAbsences).Aggregate((IReadOnlyList<Absence>)stands, (all, one) => AbsenceChange.With(all, one, today));
        return desk with { Absences = after, FolderAbsences = said };
    }
}
