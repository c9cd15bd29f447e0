namespace PerfServerless.Domain.Reviews;

/// <summary>What a cycle does next.</summary>
public abstract record CycleDecision
{
    private CycleDecision() { } // closed: only the cases below exist

    public sealed record Wait(DateTimeOffset Until) : CycleDecision;

    /// <summary>Find out who owes what, and start their check-ins.</summary>
    public sealed record Open : CycleDecision;

    /// <summary>Tell managers whose numbers are missing.</summary>
    public sealed record Escalate : CycleDecision;

    public sealed record SendBrief : CycleDecision;

    /// <summary>The meeting starts: what is open is closed, and the cycle is over.</summary>
    public sealed record Close : CycleDecision;
}
