using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards.Ladders;

namespace PerfServerless.Domain.Reviews.Ladders;

/// <summary>A moment at which an owner is reminded because the ladder of what is missing says so.</summary>
/// <param name="Until">From then on his manager has it, and a reminder that did not go out is left out.</param>
/// <param name="Code">Which step of which ladder it is: the same whatever else is missing.</param>
/// <param name="About">What it reminds of.</param>
/// <param name="Since">When more time was given: what went out before was about another deadline. Null where none was.</param>
public sealed record LadderReminder(DateTimeOffset At, DateTimeOffset Until, int Code, IReadOnlyList<KpiId> About, DateTimeOffset? Since = null)
{
    // The reminders of a cadence are counted from 1; these numbers are none of theirs. What was sent before more time was given adds a thousand each time.
    private const int First = 100;
    private const int Again = 1000;

    public static int CodeOf(Criticality criticality, LadderStep step) => First + (10 * (int)criticality) + (int)step;

    /// <summary>A number that a request remembers is that of a ladder's reminder, and not of a cadence's.</summary>
    public static bool IsOwn(int number) => number >= First;

    /// <summary>A number that a request remembers is that of this reminder, however often it went out.</summary>
    public bool IsSentAs(int number) => number % Again == Code;

    /// <summary>The number under which a request remembers it: another one each time it goes out.</summary>
    /// <param name="before">How often it went out before.</param>
    public int Numbered(int before) => Code + (Again * before);
}
