using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Findings;

/// <summary>Sets what people say beside what was computed, and names what contradicts.</summary>
internal static class OwnerStatements
{
    /// <returns>Why the status may not be stated; null where it may.</returns>
    public static Saying? Refusal(Scorecard scorecard, StatedStatus stated)
    {
        if (scorecard.Find(stated.Kpi) is not { } kpi) return OverrideWords.NoKpi.Say(stated.Kpi.Value);
        if (kpi.Owner != stated.By) return OverrideWords.NotOwner.Say(kpi.Name);
        if (stated.Status is Status.NoInformation or Status.Stale) return OverrideWords.ComputedOnly;
        if (string.IsNullOrWhiteSpace(stated.Reason)) return OverrideWords.NoReason;

        return null;
    }

    internal static Verdict Beside(Assessment assessed, ScorecardRules rules, HumanView human, DateOnly asOf)
    {
        var (verdict, thresholds) = (assessed.Verdict, Thresholds.Of(assessed.Kpi, rules));
        var findings = new List<Finding>(verdict.Findings);
        var said = StatedStatus.Standing(human.Stated.Where(s => s.Kpi == verdict.Kpi), asOf);
        var age = said is null ? 0 : human.Age(said, asOf);

        if (said is not null && age > thresholds.OverrideCycles)
        {
            findings.Add(new(HumanRules.Expired.Id, FindingWords.Expired.Say(StatusName.Of(said.Status), said.On, age, thresholds.OverrideCycles)));
            said = null;
        }

        if (said is not null)
        {
            findings.Add(new(HumanRules.Stated.Id, FindingWords.Stated.Say(StatusName.Of(said.Status), said.On, said.Reason)));
            if (verdict.Status is Status.AtRisk or Status.OffTrack && said.Status < verdict.Status)
                findings.Add(new(HumanRules.StatedBetter.Id, FindingWords.StatedBetter.Say(StatusName.Of(said.Status), StatusName.Of(verdict.Status))));
        }

        if (FlatLine.Of(assessed, said, thresholds.FlatPeriods) is { } flat) findings.Add(flat);
        if (
            human.Confidence.TryGetValue(verdict.Kpi, out var confidence)
                && confidence is Confidence.High
                && verdict.Status is Status.AtRisk or Status.OffTrack)
            findings.Add(new(HumanRules.Confident.Id, FindingWords.Confident.Say(StatusName.Of(verdict.Status))));

        return verdict with
        {
            Stated = said,
            Marks = said is null ? verdict.Marks : [.. verdict.Marks, Mark.Overridden],
            Findings = findings,
        };
    }
}
