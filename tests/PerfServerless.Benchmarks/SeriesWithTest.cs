namespace PerfServerless.Benchmarks;

/// <summary>A series, and what came after it.</summary>
/// <param name="Frequency">yearly, quarterly, monthly or weekly.</param>
internal sealed record SeriesWithTest(string Name, string Frequency, double[] Train, double[] Test)
{
    /// <summary>How many periods a season has, as the product sees it.</summary>
    public int Season => Frequency switch { "weekly" => 52, "monthly" => 12, "quarterly" => 4, _ => 1 };

    /// <summary>The scale is the error of the value so many periods before; for weeks of the last one, as the competitions have it.</summary>
    public int ScaleLag => Frequency == "weekly" ? 1 : Season;

    /// <summary>The mean absolute error of the seasonal naive forecast within the series; 0 or not a number where it says nothing.</summary>
    public double Scale => Train.Skip(ScaleLag).Zip(Train, (after, before) => Math.Abs(after - before)).DefaultIfEmpty(double.NaN).Average();
}
