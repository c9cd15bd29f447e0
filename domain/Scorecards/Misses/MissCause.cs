namespace PerfServerless.Domain.Scorecards.Misses;

/// <summary>Why a KPI misses what was expected, as its owner sees it. What is to be done follows from it.</summary>
public enum MissCause
{
    /// <summary>What was planned was not done, or not well.</summary>
    Execution,

    /// <summary>The plan rested on something that did not hold.</summary>
    Assumption,

    /// <summary>People, money or parts were missing.</summary>
    Capacity,

    /// <summary>Somebody decided that something else matters more.</summary>
    StrategicShift,

    /// <summary>The number does not say what happened.</summary>
    Data,
}
