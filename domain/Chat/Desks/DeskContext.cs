using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat.Desks;

/// <summary>Everything that a person's form and receipt are made of, across all reviews that ask him, read at one moment.</summary>
public sealed record DeskContext
{
    public required Scorecard Scorecard { get; init; }

    public required Person Owner { get; init; }

    /// <summary>The reviews that ask him, by deadline and then by meeting. Closed ones only where none is open: the receipt of the last one still shows.</summary>
    public required IReadOnlyList<OpenReview> Reviews { get; init; }

    /// <summary>The actuals of at least the owed KPIs, each KPI's in order of period and then of recording.</summary>
    public required IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> Actuals { get; init; }

    /// <summary>How at least the owed KPIs stand; worked out where a card shows it.</summary>
    public required Lazy<IReadOnlyDictionary<KpiId, Verdict>> Verdicts { get; init; }

    /// <summary>What the owner stated beside the computed statuses so far.</summary>
    public IReadOnlyList<StatedStatus> Stated { get; init; } = [];

    /// <summary>The days on which the owner is away: the clocks of his ladders stand still on them.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>By which the ladders climb where the organisation's own do not say.</summary>
    public LadderRules Rules { get; init; } = LadderRules.Default;

    public required DateTimeOffset Now { get; init; }

    public DeskKey Key => new(Scorecard.Tenant, Owner.Id);

    public int FiscalYearStartMonth => Scorecard.Organisation.FiscalYearStartMonth;

    /// <summary>The reviews in which values are still taken, by deadline.</summary>
    public IEnumerable<OpenReview> Open => Reviews.Where(r => r.IsOpen(Now));

    public bool IsOpen => Open.Any();

    /// <summary>What is asked in reviews that are open, each KPI and period once, most urgent first; what a manager excused is not among it.</summary>
    public IReadOnlyList<DeskItem> Items => DeskItem.Of(Open.Where(r => r.Request.State is RequestState.Open or RequestState.Complete));

    public IEnumerable<DeskItem> Missing => Items.Where(i => i.ActualId is null);

    public IEnumerable<DeskItem> Given => Items.Where(i => i.ActualId is not null);

    /// <summary>Something else stood for its period before; another system that says the same once more corrects nothing.</summary>
    public bool IsCorrected(Actual standing)
    {
        if (standing.Corrects is null) return false;

        var others = Actuals[standing.Kpi].Where(a => a.Period == standing.Period && a.Id != standing.Id && a.SupersededBy is null).ToList();
        return others.Count == 0 || others.Exists(a => (a.Value, a.Note) != (standing.Value, standing.Note));
    }

    /// <summary>The actual that stands for an item, through whichever door it came; null while the item is owed.</summary>
    public Actual? Answer(DeskItem item) => item.ActualId is null ? null : ActualOrder.Standing(Actuals.GetValueOrDefault(item.Kpi, []), item.Period);
}
