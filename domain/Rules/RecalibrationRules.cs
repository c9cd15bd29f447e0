using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules;

/// <summary>The rules about changing targets and baselines.</summary>
public static class RecalibrationRules
{
    public static readonly Rule Reason = new("recalibration.reason", RuleWords.RecalibrationReason);
    public static readonly Rule Approver = new("recalibration.approver", RuleWords.RecalibrationApprover);
    public static readonly Rule Effective = new("recalibration.effective", RuleWords.RecalibrationEffective);
    public static readonly Rule Changed = new("recalibration.changed", RuleWords.RecalibrationChanged);
    public static readonly Rule Unexplained = new("recalibration.unexplained", RuleWords.RecalibrationUnexplained);

    public static IReadOnlyList<Rule> All { get; } = [Reason, Approver, Effective, Changed, Unexplained];
}
