using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat.Statements;

/// <summary>Everything that stating a status is decided from, read at one moment.</summary>
/// <param name="Cycle">The cycle in which it is stated.</param>
/// <param name="Today">The owner's day.</param>
/// <param name="Verdicts">How at least the owner's KPIs stand, with what he states of them now.</param>
/// <param name="HasCheckIn">He was asked for numbers in this cycle, so there is a card to go back to.</param>
public sealed record StatementContext(
    Scorecard Scorecard, Cycle Cycle, Person Owner, DateOnly Today, DateTimeOffset Now, IReadOnlyDictionary<KpiId, Verdict> Verdicts, bool HasCheckIn)
{
    /// <summary>A status is stated until the meeting starts.</summary>
    public bool IsOpen => Cycle.State != CycleState.Closed && Now < Cycle.Times.MeetingAt;

    /// <summary>What the owner owns, calculated KPIs too, in the order of their names.</summary>
    public IReadOnlyList<Kpi> Owned => [.. Scorecard.Kpis.Where(k => k.Owner == Owner.Id).OrderBy(k => k.Name, StringComparer.Ordinal).ThenBy(k => k.Id)];

    /// <summary>After how many cycles what is stated of a KPI gives way.</summary>
    public int Lasts(Kpi kpi) => Thresholds.Of(kpi, Scorecard.Rules).OverrideCycles;

    public Verdict? Of(KpiId kpi) => Verdicts.GetValueOrDefault(kpi);
}
