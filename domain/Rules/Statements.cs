using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>Sets what people say beside what was computed, and names what contradicts.</summary>
public static class Statements
{
    /// <returns>Why the status may not be stated, in one sentence; null where it may.</returns>
    public static string? Refusal(Scorecard scorecard, StatedStatus stated)
    {
        if (scorecard.Find(stated.Kpi) is not { } kpi) return $"There is no KPI '{stated.Kpi}'.";
        if (kpi.Owner != stated.By) return $"Only its owner may state a status for '{kpi.Name}'.";
        if (stated.Status is Status.NoInformation or Status.Stale) return "State on track, at risk or off track; the other statuses are computed only.";
        if (string.IsNullOrWhiteSpace(stated.Reason)) return "Say why the computed status misleads: a stated status needs a reason.";

        return null;
    }

    internal static Verdict Beside(Assessment assessed, ScorecardRules rules, HumanView human, DateOnly asOf)
    {
        var (verdict, unit, thresholds) = (assessed.Verdict, assessed.Kpi.Unit, Thresholds.Of(assessed.Kpi, rules));
        var findings = new List<Finding>(verdict.Findings);
        var said = human.Stated.Where(s => s.Kpi == verdict.Kpi && s.On <= asOf).OrderBy(s => s.On).LastOrDefault();
        var age = said is null ? 0 : human.Age(said, asOf);

        if (said is not null && age > thresholds.OverrideCycles)
        {
            findings.Add(Finding.Of(HumanRules.Expired, unit, $"'{Words(said.Status)}', stated on {said.On}, is {Cycles(age)} old and no longer counts; {thresholds.OverrideCycles} are allowed."));
            said = null;
        }

        if (said is not null)
        {
            findings.Add(Finding.Of(HumanRules.Stated, unit, $"Its owner states '{Words(said.Status)}' since {said.On}: {said.Reason}"));
            if (verdict.Status is Status.AtRisk or Status.OffTrack && said.Status < verdict.Status)
                findings.Add(new(HumanRules.StatedBetter.Id, $"Stated '{Words(said.Status)}', computed '{Words(verdict.Status)}'."));
        }

        if (Flat(assessed, said, thresholds.FlatPeriods))
            findings.Add(new(HumanRules.Flat.Id, $"Reported on track, but the value has not moved for {thresholds.FlatPeriods} periods."));
        if (human.Confidence.TryGetValue(verdict.Kpi, out var confidence) && confidence is Confidence.High && verdict.Status is Status.AtRisk or Status.OffTrack)
            findings.Add(new(HumanRules.Confident.Id, $"The owner's confidence is high, but the value is {Words(verdict.Status)}."));

        return verdict with
        {
            Stated = said,
            Marks = said is null ? verdict.Marks : [.. verdict.Marks, Mark.Overridden],
            Findings = findings,
        };
    }

    /// <summary>A statement contradicts any flat line; a computed green only one that should have moved, for many good levels are flat by nature.</summary>
    private static bool Flat(Assessment assessed, StatedStatus? said, int periods)
    {
        if (assessed.Series.Count <= periods) return false;
        if (assessed.Series.TakeLast(periods + 1).Select(p => p.Value).Distinct().Count() > 1) return false;
        if (said is { Status: Status.OnTrack }) return true;

        return said is null && assessed.Verdict.Status is Status.OnTrack
            && assessed.Paces.TakeLast(periods + 1).OfType<Pace>().Select(p => (p.Expected, p.ExpectedHigh)).Distinct().Count() > 1;
    }

    private static string Cycles(int n) => n == 1 ? "1 cycle" : $"{n} cycles";

    private static string Words(Status status) => StatusWords.Of(status);
}
