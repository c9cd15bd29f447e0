using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>What somebody wants written down as decided, as he said or typed it: nothing of it is checked, and nothing of it is trusted.</summary>
/// <param name="Draft">Names it: sent twice, it is written down once.</param>
public sealed record DecisionWish(string Draft)
{
    /// <summary>Before the id of a KPI in <see cref="Subject"/>.</summary>
    public const string OfKpi = "k:";

    /// <summary>Before the id of an objective in <see cref="Subject"/>.</summary>
    public const string OfObjective = "o:";

    /// <summary>The decision that it puts right; null where it is a new one.</summary>
    public DecisionKey? Mends { get; init; }

    /// <summary>The meeting that decided it; null where it is the one of <see cref="Cadence"/> that is nearest.</summary>
    public CycleKey? Cycle { get; init; }

    /// <summary>The review that he chose; null where he did not.</summary>
    public CadenceId? Cadence { get; init; }

    public string? Text { get; init; }

    /// <summary>Who does it, as he calls him.</summary>
    public string? Owner { get; init; }

    /// <summary>Whom he chose of several who are called so.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Until when, as he says it.</summary>
    public string? Due { get; init; }

    /// <summary>What it is about: <see cref="OfKpi"/> or <see cref="OfObjective"/> with an id; null for nothing.</summary>
    public string? Subject { get; init; }

    /// <summary>The KPI's new target, as he says it; empty where he says that there is none, null where he was not asked.</summary>
    public string? Target { get; init; }

    /// <summary>He sent it to be written down; where false he is shown what was understood, to put it right.</summary>
    public bool Filled { get; init; }
}
