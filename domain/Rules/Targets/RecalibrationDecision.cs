using System.Diagnostics;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>Whether targets may be changed.</summary>
public abstract record RecalibrationDecision
{
    private RecalibrationDecision() { } // closed: only the cases below can exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(Func<Accepted, T> accepted, Func<Refused, T> refused) => this switch
    {
        Accepted its => accepted(its),
        Refused its => refused(its),
        _ => throw new UnreachableException(),
    };

    /// <param name="Kpi">The KPI with its new targets and the old line in its history.</param>
    public sealed record Accepted(Kpi Kpi) : RecalibrationDecision;

    /// <param name="Findings">Every rule that was broken, each with a sentence that says how to mend it.</param>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : RecalibrationDecision
    {
        /// <summary>All of them together.</summary>
        public Saying Why => Sentences.Of(Findings.Select(f => f.Sentence)) ?? PartWords.None;
    }
}
