namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>What a reader should know of a value beside its status.</summary>
public enum Mark
{
    /// <summary>Its period has not ended; it may still change.</summary>
    Provisional,

    /// <summary>It came later than its freshness allows.</summary>
    Late,

    /// <summary>It replaced another value.</summary>
    Corrected,

    /// <summary>An owner stated another status than the computed one.</summary>
    Overridden,
}
