using System.Globalization;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>Something a rule noticed beside the status: a contradiction, a warning from a driver, an anomaly.</summary>
/// <param name="RuleId">The rule that noticed it; its general sentence is in the <see cref="RuleBook"/>.</param>
/// <param name="Sentence">What it found, in one English sentence with its numbers.</param>
public sealed record Finding(string RuleId, string Sentence)
{
    /// <summary>The sentence with its values, periods and days still apart, for readers of other cultures; empty where it holds none.</summary>
    public IReadOnlyList<FindingPart> Parts { get; init; } = [];

    /// <summary>Ids of other rules that the sentence rests on, such as how a lag was estimated.</summary>
    public IReadOnlyList<string> RestsOn { get; init; } = [];

    /// <param name="unit">The unit of the values in it.</param>
    internal static Finding Of(Rule rule, Unit unit, FindingText text) =>
        new(rule.Id, string.Concat(text.Parts.Select(p => p.Code(unit)))) { Parts = text.Parts.Exists(p => p.Text is null) ? text.Parts : [] };

    /// <summary>The sentence as a reader of this culture writes its numbers and days, with its periods in words.</summary>
    public string Say(Unit unit, CultureInfo culture, int fiscalYearStartMonth = 1) =>
        Parts.Count == 0 ? Sentence : string.Concat(Parts.Select(p => p.Words(unit, culture, fiscalYearStartMonth)));

    // The parts say the same once more.
    public bool Equals(Finding? other) => other is not null && RuleId == other.RuleId && Sentence == other.Sentence;

    public override int GetHashCode() => HashCode.Combine(RuleId, Sentence);
}
