using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Findings;

/// <summary>What people say beside the numbers.</summary>
public sealed record HumanView
{
    public static HumanView None { get; } = new();

    /// <summary>Of several for one KPI the latest counts, and none where that one takes back what was stated.</summary>
    public IReadOnlyList<StatedStatus> Stated { get; init; } = [];

    /// <summary>How sure each KPI's owner said to be to reach its target, last time he was asked.</summary>
    public IReadOnlyDictionary<KpiId, Confidence> Confidence { get; init; } = new Dictionary<KpiId, Confidence>();

    /// <summary>The meeting days of the cycles so far: what a stated status ages by that names no cadence.</summary>
    public IReadOnlyList<DateOnly> Meetings { get; init; } = [];

    /// <summary>The meeting days of each cadence so far: what a stated status ages by that was stated in one of its cycles.</summary>
    public IReadOnlyDictionary<CadenceId, IReadOnlyList<DateOnly>> MeetingsOf { get; init; } = new Dictionary<CadenceId, IReadOnlyList<DateOnly>>();

    /// <summary>How many cycles old a statement is: the meetings after its day.</summary>
    public int Age(StatedStatus stated, DateOnly asOf)
    {
        var meetings = stated.Cadence is { } cadence ? MeetingsOf.GetValueOrDefault(cadence, []) : Meetings;
        return meetings.Count(m => stated.On < m && m <= asOf);
    }
}
