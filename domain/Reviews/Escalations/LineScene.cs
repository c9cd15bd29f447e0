using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>By what it is found who above somebody is told.</summary>
/// <param name="Cadence">Whose owner and leaders come in where the line ends.</param>
/// <param name="Calendar">Of anybody, with his absences.</param>
public sealed record LineScene(Scorecard Scorecard, Cadence Cadence, Func<Person, PersonCalendar> Calendar)
{
    /// <summary>Everybody the bot cannot speak to now.</summary>
    public IReadOnlySet<PersonId> Unreachable { get; init; } = new HashSet<PersonId>();
}
