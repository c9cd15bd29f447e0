namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>Names the rules that something rests on, so that whoever sees it can read them.</summary>
public static class RulesBehind
{
    /// <summary>The status's rule, and those of what was noticed beside it.</summary>
    public static IEnumerable<string> Of(Verdict verdict) => verdict.Findings.SelectMany(Of).Prepend(verdict.RuleId);

    public static IReadOnlyList<string> Of(Finding finding) => [finding.RuleId, .. finding.RestsOn];
}
