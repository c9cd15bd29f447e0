namespace PerfServerless.Domain.Words.Catalogue.Rules;

/// <summary>Values that do not fit the others; they lie <c>above</c> or <c>below</c> what the others suggest, and <c>rise</c> or <c>fall</c>.</summary>
internal static class AnomalyWords
{
    public static readonly Word<Part.Amount, Part.Period, Part.Amount, Part.Number, Part.Choice> Unexpected =
        new("anomaly.unexpected", "value", "period", "expected", "times", "side");

    public static readonly Word<Part.Period, Part.Choice> LevelShifted = new("anomaly.level-shifted", "period", "side");

    // What follows is said no more: briefs of earlier versions hold it.
    public static readonly Word<Part.Amount, Part.Period, Part.Number, Part.Choice, int> Outlier =
        new("anomaly.outlier", "value", "period", "times", "side", "count");

    public static readonly Word<Part.Choice, Part.Period> TwoOfThree = new("anomaly.two-of-three", "side", "period");

    public static readonly Word<Part.Choice, Part.Period> FourOfFive = new("anomaly.four-of-five", "side", "period");

    public static readonly Word<Part.Period, Part.Choice> Shift = new("anomaly.shift", "period", "side");

    public static readonly Word<Part.Period, Part.Choice> Trend = new("anomaly.trend", "period", "move");
}
