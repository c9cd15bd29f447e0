using System.Globalization;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Formatting;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>Says a verdict in one English sentence, with the numbers as its reader writes them.</summary>
public static class VerdictSentence
{
    private const char Unbreakable = '\u00A0';

    /// <summary>The culture of a sentence whose reader is not known.</summary>
    internal static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-US");

    public static string Say(Verdict verdict, Kpi kpi, CultureInfo culture)
    {
        string Show(decimal? value) => ValueText.Show(kpi.Unit, value ?? 0, culture);

        var value = Show(verdict.Value);
        var expected = verdict.ExpectedHigh is { } high ? $"{Show(verdict.Expected)} to {Show(high)}" : Show(verdict.Expected);
        var period = verdict.Latest is { } latest ? PeriodText.Short(latest.Period) : "";
        // A sum since the year began is not the value that its owner typed last.
        var judged = verdict.Periods > 1 ? $"{value} up to {period}" : $"{value} for {period}";
        var stand = verdict.Shortfall is > 0 and var shortfall
            ? $"is {Distance(kpi.Unit, shortfall, culture)} {(verdict.Value < verdict.Expected ? "below" : "above")} the {expected} expected"
            : $"meets the {expected} expected";

        return verdict.RuleId switch
        {
            _ when verdict.RuleId == StatusRules.NoData.Id => "No value was recorded yet.",
            _ when verdict.RuleId == StatusRules.NoTarget.Id => $"{judged} has no target to be held against.",
            _ when verdict.RuleId == StatusRules.NoTargetForPeriod.Id => $"{judged}: no target covers that period.",
            _ when verdict.RuleId == StatusRules.Stale.Id =>
                $"The last value is {Show(verdict.Latest!.Value)} for {period}; the one for {PeriodText.Short(verdict.Overdue!.Period)} is missing for {Days(verdict.Overdue.WorkingDays)}, {verdict.Overdue.Allowed} are allowed.",
            _ when verdict.RuleId == StatusRules.Gap.Id =>
                $"{value} up to {period} would be on track, but {Periods(verdict.MissingPeriods)} of the sum {(verdict.MissingPeriods == 1 ? "is" : "are")} missing.",
            _ when verdict.RuleId == StatusRules.AlarmHeldBack.Id => $"{judged} {stand}; {(verdict.Run == 1 ? "1 bad period raises" : $"the last {verdict.Run} judged periods are bad, which raises")} no alarm yet.",
            _ when verdict.RuleId == StatusRules.Clearing.Id => $"{judged} {stand}, but {(verdict.Run == 1 ? "1 good period does" : $"only the last {verdict.Run} judged periods are good, which does")} not clear the alarm yet.",
            _ when verdict.RuleId == StatusRules.OnTrack.Id && verdict.Shortfall is > 0 => $"{judged} {stand}, within its tolerance.",
            _ => $"{judged} {stand}.",
        };
    }

    // Between two percentages lie points: "6.4% below 94.8%" could be read as 88.7%.
    private static string Distance(Unit unit, decimal distance, CultureInfo culture) =>
        Math.Round(distance, unit.Decimals, MidpointRounding.AwayFromZero) == 0 ? "just" // "0 d below" would say that nothing is missing
        : unit.Kind is UnitKind.Percent ? $"{ValueText.Number(unit, distance, culture)}{Unbreakable}points"
        : ValueText.Show(unit, distance, culture);

    private static string Periods(int n) => n == 1 ? "1 period" : $"{n} periods";

    private static string Days(int n) => n == 1 ? "1 working day" : $"{n} working days";
}
