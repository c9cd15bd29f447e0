using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Actuals;

/// <summary>What became of a value that another system sent.</summary>
public abstract record PushOutcome
{
    private PushOutcome() { } // closed: only the cases below exist

    /// <param name="Corrects">The actual it corrects; null where it is the period's first, or says the same as the last.</param>
    public sealed record Recorded(string Id, string? Corrects) : PushOutcome;

    /// <summary>It was there already.</summary>
    public sealed record Known(string Id) : PushOutcome;

    /// <summary>A value that is not taken.</summary>
    public abstract record Refused(Saying Why) : PushOutcome;

    /// <summary>It names no KPI of the organisation.</summary>
    public sealed record NoKpi(Saying Why) : Refused(Why);

    /// <summary>It cannot be a value of its KPI.</summary>
    public sealed record Unusable(Saying Why) : Refused(Why);

    /// <summary>Its key stands for another value.</summary>
    public sealed record KeyTaken(Saying Why) : Refused(Why);
}
