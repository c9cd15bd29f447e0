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
        var said = StatedStatus.Standing(human.Stated.Where(s => s.Kpi == verdict.Kpi), asOf);
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

        if (FlatLine.Of(assessed, said, thresholds.FlatPeriods) is { } flat) findings.Add(flat);
        if (human.Confidence.TryGetValue(verdict.Kpi, out var confidence) && confidence is Confidence.High && verdict.Status is Status.AtRisk or Status.OffTrack)
            findings.Add(new(HumanRules.Confident.Id, $"The owner's confidence is high, but the value is {Words(verdict.Status)}."));

        return verdict with
        {
            Stated = said,
            Marks = said is null ? verdict.Marks : [.. verdict.Marks, Mark.Overridden],
            Findings = findings,
        };
    }

    private static string Cycles(int n) => n == 1 ? "1 cycle" : $"{n} cycles";

    private static string Words(Status status) => StatusWords.Of(status);
}
