using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Briefs.Compiling;

/// <summary>Finds what speaks for having a KPI on the agenda.</summary>
/// <param name="rows">The KPIs that are pursued.</param>
internal sealed class KpiReasons(BriefInput input, IReadOnlyDictionary<KpiId, BriefRow> rows)
{
    // A chance below one in three: a coin's toss is no news.
    private const double SmallChance = 1 / 3d;
    private const int WorkingDaysAWeek = 5;

    private static readonly HashSet<string> Contradictions = new([HumanRules.StatedBetter.Id, HumanRules.Flat.Id, HumanRules.Confident.Id], StringComparer.Ordinal);

    private readonly Dictionary<KpiId, Kpi> kpis = input.Scorecard.Kpis.ToDictionary(k => k.Id);

    /// <returns>Nothing where nothing puts it on the agenda; what orders it there is for <see cref="AgendaOrder"/>.</returns>
    public IReadOnlyList<AgendaReason> Of(BriefRow row)
    {
        List<AgendaReason> found = [.. OfStatus(row), .. OfFindings(row), .. OfForecast(row), .. OfOperands(row)];
        return found.Count == 0 ? [] : [.. found, .. SinceLastReview(row)];
    }

    /// <summary>The shortfall as a fraction of what was expected, so that KPIs of different units compare.</summary>
    public static double HowFarOff(BriefRow row) => row.Verdict.Basis.Reported() switch
    {
        VerdictBasis.Judged { Expected: not 0 } judged => Math.Abs((double)judged.Shortfall / (double)judged.Expected),
        VerdictBasis.Judged { Shortfall: > 0 } => double.MaxValue, // anything off an expected zero
        _ => 0,
    };

    private IEnumerable<AgendaReason> OfStatus(BriefRow row)
    {
        var (rule, points) = row.Verdict.Status switch
        {
            Status.OffTrack => (AgendaRules.OffTrack, AgendaPoints.OffTrack + Shortfall(row)),
            Status.AtRisk => (AgendaRules.AtRisk, AgendaPoints.AtRisk + Shortfall(row)),
            Status.Stale => (AgendaRules.Stale, AgendaPoints.Stale + Overdue(row)),
            Status.NoInformation => (row.Level == KpiLevel.Strategic ? AgendaRules.NoInformation : null, AgendaPoints.NoInformation),
            Status.OnTrack => ((Rule?)null, 0),
        };
        return rule is null ? [] : [new(rule.Id, points, Why(row))];
    }

    private static int Shortfall(BriefRow row) => (int)Math.Min(AgendaPoints.MostForShortfall, HowFarOff(row) * 10);

    private static int Overdue(BriefRow row) => row.Verdict.Basis is VerdictBasis.Stale { Overdue: { } overdue }
        ? Math.Clamp((overdue.WorkingDays - overdue.Allowed) / WorkingDaysAWeek, 0, AgendaPoints.MostForOverdue)
        : 0;

    private static IEnumerable<AgendaReason> OfFindings(BriefRow row)
    {
        var findings = row.Verdict.Findings;
        if (findings.FirstOrDefault(f => Contradictions.Contains(f.RuleId)) is { } contradiction)
            yield return new(AgendaRules.Contradiction.Id, AgendaPoints.Contradiction, contradiction.Sentence);

        var warnings = findings.Where(f => f.RuleId == LeadRules.Warning.Id);
        Part[] drivers = [.. warnings.SelectMany(f => f.Sentence.Parts.Where(p => p.Name == "driver").Select(p => p.Part))];
        if (drivers.Length > 0)
            yield return new(AgendaRules.Dependency.Id, AgendaPoints.DriverInTrouble, AgendaWords.Drivers.Say(drivers.Length, new(drivers)));
    }

    /// <summary>What is stale or cannot be judged has a forecast of the past alone.</summary>
    private IEnumerable<AgendaReason> OfForecast(BriefRow row) =>
        row is { Verdict.Status: Status.OnTrack or Status.AtRisk or Status.OffTrack, Forecast: { Expected: { } expected, Period: { } period, ChanceToMeet: { } chance and < SmallChance } }
            ? [new(AgendaRules.ForecastMiss.Id, AgendaPoints.ForecastMiss, AgendaWords.Chance.Say(new(expected, row.Unit), At(period), new(chance)))]
            : [];

    private IEnumerable<AgendaReason> OfOperands(BriefRow row)
    {
        if (kpis.GetValueOrDefault(row.Kpi)?.Formula is not { Operands: var operands }) return [];

        string[] troubled =
        [
            .. operands.Distinct().Select(rows.GetValueOrDefault).OfType<BriefRow>()
                .Where(r => r.Verdict.Status is Status.OffTrack or Status.Stale).Select(r => r.Name),
        ];
        return troubled.Length == 0 ? [] : [new(AgendaRules.Dependency.Id, AgendaPoints.OperandInTrouble, AgendaWords.Operands.Say(Part.Of(troubled)))];
    }

    private IEnumerable<AgendaReason> SinceLastReview(BriefRow row)
    {
        if (input.Last is not { MeetingDay: var day } || row.Before is not { Status: var before }) return [];
        if (Step(before) is not { } then || Step(row.Verdict.Status) is not { } now || then == now) return [];

        return now > then
            ? [new(AgendaRules.GotWorse.Id, now - then > 1 ? AgendaPoints.WorseByTwo : AgendaPoints.WorseByOne, AgendaWords.GotWorse.Say(Part.Of(before), day, Why(row)))]
            : [new(AgendaRules.GotBetter.Id, AgendaPoints.GotBetter, AgendaWords.GotBetter.Say(Part.Of(before), day))];
    }

    private static int? Step(Status status) => status switch
    {
        Status.OnTrack => 0,
        Status.AtRisk => 1,
        Status.OffTrack => 2,
        Status.NoInformation or Status.Stale => null,
    };

    private Saying Why(BriefRow row) => BriefText.Short(row, input.Scorecard.Organisation.FiscalYearStartMonth);

    private Part.Period At(string period) => new(period, input.Scorecard.Organisation.FiscalYearStartMonth);
}
