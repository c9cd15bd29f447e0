using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Misses;

namespace PerfServerless.Domain.Briefs.Compiling;

/// <summary>Decides what has to be done about an agenda item, and whose that is.</summary>
internal sealed class NeededActions(Scorecard scorecard, Cadence? cadence, DateOnly today)
{
    private readonly Dictionary<KpiId, Kpi> kpis = scorecard.Kpis.ToDictionary(k => k.Id);

    /// <param name="reasons">What was found of it, the strongest first.</param>
    public NeededAction Of(BriefRow row, IReadOnlyList<AgendaReason> reasons)
    {
        var kpi = kpis[row.Kpi];
        if (reasons.Any(r => r.RuleId == AgendaRules.Blocked.Id || r.RuleId == AgendaRules.OpenBlocker.Id) && kpi.Owner is { } blocked) return Unblock(blocked);
        if (kpi is { Owner: null, Formula: null }) return new(NeededActionKind.NameOwner, Here(ObjectiveOwner(kpi)) ?? Here(cadence?.Owner));

        if (row is { Cause: { } cause, Verdict.Status: Status.OffTrack or Status.AtRisk } && OfCause(cause, kpi) is { } follows) return follows;

        return new(KindOf(row, reasons[0].RuleId), Here(kpi.Owner) ?? Here(ObjectiveOwner(kpi)) ?? Here(cadence?.Owner));
    }

    /// <summary>What follows from why it misses, and who decides on that; null where it is the owner's own to carry out better.</summary>
    private NeededAction? OfCause(MissCause cause, Kpi kpi)
    {
        var owner = Here(kpi.Owner);
        return cause switch
        {
            MissCause.Execution => null,
            MissCause.Assumption => new(NeededActionKind.RevisitPlan, owner ?? Here(ObjectiveOwner(kpi))),
            MissCause.Capacity => new(NeededActionKind.Allocate, (owner is { } id ? Here(scorecard.Find(id)?.Manager) : null) ?? owner ?? Here(cadence?.Owner)),
            MissCause.StrategicShift => new(NeededActionKind.Recalibrate, Here(ObjectiveOwner(kpi)) ?? owner ?? Here(cadence?.Owner)),
            MissCause.Data => new(NeededActionKind.RepairNumber, owner ?? Here(cadence?.Owner)),
        };
    }

    /// <summary>What is in somebody's way is removed by whoever stands above him; at the top by himself.</summary>
    public NeededAction Unblock(PersonId blocked) => new(NeededActionKind.Unblock, Here(scorecard.Find(blocked)?.Manager) ?? Here(blocked));

    public NeededAction Finish(PersonId person) => new(NeededActionKind.FinishDecided, Here(person));

    public NeededAction GiveNumbers(PersonId person) => new(NeededActionKind.GiveNumber, Here(person));

    /// <summary>The strongest reason says what is to be done; where it is the status itself, or a change of it, the status says it.</summary>
    private static NeededActionKind KindOf(BriefRow row, string ruleId)
    {
        if (ruleId == AgendaRules.Contradiction.Id) return NeededActionKind.ClearUp;
        if (ruleId == AgendaRules.Dependency.Id) return NeededActionKind.HelpDriver;

        return row.Verdict.Status switch
        {
            Status.OffTrack => NeededActionKind.CloseGap,
            Status.AtRisk => NeededActionKind.Turn,
            Status.OnTrack => NeededActionKind.RaiseChance,
            Status.Stale => NeededActionKind.GiveNumber,
            Status.NoInformation => row.Verdict.Basis is VerdictBasis.Nothing ? NeededActionKind.GiveNumber : NeededActionKind.SetTarget,
        };
    }

    private PersonId? ObjectiveOwner(Kpi kpi) => kpi.Objective is { } id ? scorecard.Find(id)?.Owner : null;

    /// <summary>In the place of who has left, his manager; null where nobody is there.</summary>
    private PersonId? Here(PersonId? person) => person is { } id ? scorecard.InPlaceOf(id, today) : null;
}
