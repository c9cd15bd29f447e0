namespace PerfServerless.Domain.Scorecards;

/// <summary>
/// How statuses are computed where a KPI says nothing of its own. Periods are in a row where no other that could be judged lies
/// between them: what has no value or no target is passed over.
/// </summary>
public sealed record ScorecardRules
{
    public static ScorecardRules Default { get; } = new();

    /// <summary>How far from what is expected still counts as on track, as a fraction of the expected value.</summary>
    public double Tolerance { get; init; }

    /// <summary>Beyond the tolerance and up to this fraction a KPI is at risk; farther away it is off track.</summary>
    public double AtRisk { get; init; } = 0.1;

    /// <summary>How many bad periods in a row raise the alarm; 1 means at once.</summary>
    public int BadPeriods { get; init; } = 1;

    /// <summary>How many good periods in a row clear it; 1 means at once.</summary>
    public int GoodPeriods { get; init; } = 1;

    /// <summary>How many working days after its period's end a value may be missing before the KPI is stale.</summary>
    public int FreshFor { get; init; } = 5;

    /// <summary>A status stated by an owner gives way to the computed one after this many cycles.</summary>
    public int OverrideCycles { get; init; } = 2;

    /// <summary>A KPI stated as on track contradicts itself when its value has not moved for this many periods.</summary>
    public int FlatPeriods { get; init; } = 3;

    /// <summary>A lead driver warns after this many bad periods in a row.</summary>
    public int DriverPeriods { get; init; } = 2;

    /// <summary>A roll-up's score (0 to 1) from which it is on track.</summary>
    public double OnTrackFrom { get; init; } = 0.75;

    /// <summary>A roll-up's score (0 to 1) from which it is at risk; below it is off track.</summary>
    public double AtRiskFrom { get; init; } = 0.4;

    /// <summary>A roll-up whose stale or missing share of weight is above this says nothing else.</summary>
    public double UnknownUpTo { get; init; } = 0.5;
}
