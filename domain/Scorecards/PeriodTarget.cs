
namespace PerfServerless.Domain.Scorecards;

/// <summary>What a KPI should reach in one period.</summary>
/// <param name="Period">The code of the period the target stands for.</param>
/// <param name="Target">The value to reach; for a band its lower edge.</param>
/// <param name="BandHigh">The band's upper edge; null unless the KPI should stay in a band.</param>
/// <param name="Stretch">A value beyond the target that would be outstanding.</param>
public sealed record PeriodTarget(string Period, decimal Target, decimal? BandHigh = null, decimal? Stretch = null);
