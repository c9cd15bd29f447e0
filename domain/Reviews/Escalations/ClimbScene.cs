using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>Everything by which it is decided who is told of what in a cycle, read at one moment.</summary>
public sealed record ClimbScene
{
    public required Scorecard Scorecard { get; init; }

    public required Cadence Cadence { get; init; }

    public required CycleTimes Times { get; init; }

    public required LadderRules Rules { get; init; }

    /// <summary>The cycle's requests as they stand.</summary>
    public required IReadOnlyList<CheckInRequest> Requests { get; init; }

    /// <summary>What managers were told so far.</summary>
    public IReadOnlyList<EscalationNotice> Notices { get; init; } = [];

    /// <summary>When somebody may be written to; his calendar is the one in which his clocks run.</summary>
    public required Func<Person, SendingRule> Sending { get; init; }

    /// <summary>Everybody the bot cannot speak to now.</summary>
    public IReadOnlySet<PersonId> Unreachable { get; init; } = new HashSet<PersonId>();

    internal LineScene Line => new(Scorecard, Cadence, p => Sending(p).Calendar) { Unreachable = Unreachable };

    public PersonCalendar? CalendarOf(PersonId person) => Scorecard.Find(person) is { } known ? Sending(known).Calendar : null;
}
