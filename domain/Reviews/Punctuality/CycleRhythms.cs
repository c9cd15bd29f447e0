using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Punctuality;

/// <summary>Counts how a cycle went.</summary>
public static class CycleRhythms
{
    /// <summary>A brief that comes so long after its time is still in time.</summary>
    public static readonly TimeSpan BriefSlack = TimeSpan.FromMinutes(15);

    /// <param name="requests">All of the cycle.</param>
    /// <param name="known">The actuals of the KPIs that were asked.</param>
    /// <param name="messages">What the cycle sent to managers and leaders.</param>
    /// <param name="leaders">Who was to get the brief.</param>
    public static CycleRhythm Of(
        CycleTimes times,
        IReadOnlyList<CheckInRequest> requests,
        IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> known,
        IReadOnlyList<SentMessage> messages,
        IReadOnlyCollection<PersonId> leaders)
    {
        var items = OwnItems.Of(requests)
            .Where(r => r.State != RequestState.Excused)
            .SelectMany(r => r.Owed.Where(o => !o.Dropped)
                .Select(o => (Request: r, At: o.Answered ? GivenAt(known.GetValueOrDefault(o.Kpi, []), o.Period) : null)))
            .ToList();
        var briefs = messages.Where(m => m.Key.Step is MessageStep.Brief && m.SentAt <= times.BriefAt + BriefSlack).Select(m => m.Key.Person);
        return new(
            items.Count,
            items.Count(i => i.At <= times.DueAt),
            items.Count(i => i.At is { } at && IsFirstCard(i.Request, at)),
            messages.Where(m => m.Key.Step is MessageStep.Escalation).Select(m => m.Key.Person).Distinct().Count(),
            leaders.Count,
            briefs.Intersect(leaders).Count(),
            Median([.. items.Select(i => Answer(i.Request, i.At)).OfType<TimeSpan>().Order()]));
    }

    /// <summary>When a period's value was there first: what corrected it later was no answer.</summary>
    private static DateTimeOffset? GivenAt(IReadOnlyList<Actual> actuals, string period) =>
        actuals.Where(a => a.Period == period).Select(a => (DateTimeOffset?)a.RecordedAt).Min();

    private static bool IsFirstCard(CheckInRequest request, DateTimeOffset at) =>
        !request.Sent.Any(s => s.Cause is MessageCause.Reminder or MessageCause.Nudge && s.At <= at);

    private static TimeSpan? Answer(CheckInRequest request, DateTimeOffset? at) =>
        at is { } given && request.Sent.Count > 0 && given >= request.Sent[0].At ? given - request.Sent[0].At : null;

    private static TimeSpan? Median(TimeSpan[] sorted) => sorted.Length == 0 ? null : sorted[(sorted.Length - 1) / 2];
}
