namespace PerfServerless.Domain.Rules;

/// <summary>The rules about changing targets and baselines.</summary>
public static class RecalibrationRules
{
    public static readonly Rule Reason = new("recalibration.reason", "Changing a target or a baseline needs a reason.");
    public static readonly Rule Approver = new("recalibration.approver", "Changing a target or a baseline needs an approver who is not the KPI's owner.");
    public static readonly Rule Effective = new("recalibration.effective", "A changed target or baseline holds from its effective date on; periods that ended before keep the old line.");
    public static readonly Rule Changed = new("recalibration.changed", "Where a target or a baseline was changed, the old and the new line are both shown.");
    public static readonly Rule Unexplained = new("recalibration.unexplained", "A target or a baseline that differs from the one in force without a recalibration is refused.");

    public static IReadOnlyList<Rule> All { get; } = [Reason, Approver, Effective, Changed, Unexplained];
}
