namespace PerfServerless.Domain.Rules;

/// <summary>The rules about changing targets.</summary>
public static class RecalibrationRules
{
    public static readonly Rule Reason = new("recalibration.reason", "Changing a target needs a reason.");
    public static readonly Rule Approver = new("recalibration.approver", "Changing a target needs an approver who is not the KPI's owner.");
    public static readonly Rule Effective = new("recalibration.effective", "A changed target holds from its effective date on; periods that ended before keep the old line.");
    public static readonly Rule Changed = new("recalibration.changed", "Where a target was changed, the old and the new line are both shown.");
    public static readonly Rule Unexplained = new("recalibration.unexplained", "A target that differs from the one in force without a recalibration is pointed out.");

    public static IReadOnlyList<Rule> All { get; } = [Reason, Approver, Effective, Changed, Unexplained];
}
