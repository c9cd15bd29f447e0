using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>
/// Finds who above an owner is told. Whoever has left, cannot be reached or is away is passed over, for who stands in for him or for the next
/// one up the line. Nobody is told about himself.
/// </summary>
/// <param name="missed">Who could not be reached with this very thing.</param>
internal sealed class ReportingLine(LineScene scene, PersonId owner, IReadOnlyCollection<PersonId> missed, DateTimeOffset now)
{
    /// <param name="told">Who was told of it already, or is about to be.</param>
    /// <returns>Null where nobody can be told; somebody of <paramref name="told"/> where the level ends at him again.</returns>
    public PersonId? At(int level, IReadOnlyCollection<PersonId> told) => level switch
    {
        1 => Nearest() ?? Reachable(scene.Cadence.Owner),
        2 => Above(told) ?? Reachable(scene.Cadence.Owner),
        _ => scene.Cadence.Leaders.Select(Reachable).FirstOrDefault(l => l is not null) ?? Reachable(scene.Cadence.Owner),
    };

    /// <summary>Himself, or who stands in for him while he is away; null where neither can be told.</summary>
    public PersonId? There(PersonId person) => Reachable(person);

    private PersonId? Nearest() => Managers().ToList() is [var nearest, ..] ? nearest.Who : null;

    /// <summary>The next one up the line above those who were told.</summary>
    private PersonId? Above(IReadOnlyCollection<PersonId> told)
    {
        var line = Managers().ToList();
        var chain = Chain().ToList();
        var highest = told.Select(t => chain.IndexOf(t)).DefaultIfEmpty(-1).Max();
        if (highest < 0) highest = told.Count > 0 || line.Count == 0 ? 0 : line[0].Position; // told was who stands in for the nearest, or nobody
        return line.Where(m => m.Position > highest && !told.Contains(m.Who)).Select(m => m.Who).Cast<PersonId?>().FirstOrDefault();
    }

    /// <summary>Who can be told, from the nearest up, each with his place, or his principal's, in the line.</summary>
    private IEnumerable<(int Position, PersonId Who)> Managers()
    {
        var seen = new HashSet<PersonId>();
        var position = 0;
        foreach (var manager in Chain())
        {
            if (Reachable(manager) is { } who && seen.Add(who)) yield return (position, who);
            position++;
        }
    }

    private IEnumerable<PersonId> Chain()
    {
        var seen = new HashSet<PersonId> { owner };
        for (var manager = scene.Scorecard.Find(owner)?.Manager; manager is { } m && seen.Add(m); manager = scene.Scorecard.Find(m)?.Manager) yield return m;
    }

    private PersonId? Reachable(PersonId person)
    {
        if (!Is(person, out var known)) return null;
        if (scene.Calendar(known!).AbsenceAt(now) is not { } absence) return person;
        return absence.Delegate is { } standIn && Is(standIn, out var other) && scene.Calendar(other!).AbsenceAt(now) is null ? standIn : null;
    }

    private bool Is(PersonId person, out Person? known) =>
        (known = scene.Scorecard.Find(person)) is not null
        && person != owner && !missed.Contains(person) && !scene.Unreachable.Contains(person) && !known.HasLeft(now);
}
