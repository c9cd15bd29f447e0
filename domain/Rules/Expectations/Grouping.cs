namespace PerfServerless.Domain.Rules.Expectations;

/// <summary>Which values are compared with each other.</summary>
internal enum Grouping
{
    /// <summary>All of them.</summary>
    Together,

    /// <summary>Those of one season of the year, the judged value's, apart from all others.</summary>
    OneSeason,

    /// <summary>Those of every season apart.</summary>
    EverySeason,

    /// <summary>Those before a step apart from those after it.</summary>
    AroundStep,
}
