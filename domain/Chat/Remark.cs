namespace PerfServerless.Domain.Chat;

/// <summary>A sentence for a reader, and the rules that it rests on.</summary>
/// <param name="RuleIds">None where it is a plain fact, such as a value's mark.</param>
public sealed record Remark(string Sentence, params IReadOnlyList<string> RuleIds)
{
    /// <summary>Such as "It has not moved. (Rule contradiction.flat)".</summary>
    public override string ToString() => RuleIds.Count switch
    {
        0 => Sentence,
        1 => $"{Sentence} (Rule {RuleIds[0]})",
        _ => $"{Sentence} (Rules {Counted.List(RuleIds)})",
    };
}
