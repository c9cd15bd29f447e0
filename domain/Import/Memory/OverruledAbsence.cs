using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat.Absences;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>An absence that a folder says as before, and that does not stand, because somebody said something else since.</summary>
/// <param name="Standing">What stands on these days; null where nothing does.</param>
public sealed record OverruledAbsence(PersonId Person, Absence Said, Absence? Standing)
{
    public Saying Sentence => Standing is { } stands
        ? ImportOverruledWords.AbsenceChanged.Say(Person.Value, Said.From, Said.Until, stands.From, stands.Until)
        : ImportOverruledWords.Absence.Say(Person.Value, Said.From, Said.Until);

    /// <param name="said">What the folder says.</param>
    /// <param name="known">What it said before: what it says anew stands.</param>
    /// <param name="standing">What stands now.</param>
    /// <param name="today">What is over overrules nothing.</param>
    public static IEnumerable<OverruledAbsence> Among(
        PersonId person, IReadOnlyList<Absence> said, IReadOnlyList<Absence> known, IReadOnlyList<Absence> standing, DateOnly today) =>
        said.Where(a => a.Until >= today && known.Contains(a) && !standing.Contains(a))
            .Select(a => new OverruledAbsence(person, a, standing.FirstOrDefault(s => AbsenceChange.Overlap(s, a))));
}
