namespace PerfServerless.Functions.Actuals;

/// <summary>Why a value is not taken.</summary>
public enum PushRefusal
{
    /// <summary>It names no KPI of the organisation.</summary>
    NoKpi,

    /// <summary>It cannot be a value of its KPI.</summary>
    Unusable,

    /// <summary>Its key stands for another value.</summary>
    KeyTaken,

    /// <summary>It equals a value that was replaced since, and does not say that it is meant anew.</summary>
    Returns,
}
