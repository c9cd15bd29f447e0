using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import.Doubts;

/// <summary>All numbers of one KPI, from whichever file.</summary>
internal sealed class KpiNumbers(Kpi kpi)
{
    public Kpi Kpi { get; } = kpi;

    public List<NumberCell> Values { get; } = [];

    public List<NumberCell> Targets { get; } = [];

    /// <summary>Bounds, a baseline, and what targets were before.</summary>
    public List<NumberCell> Others { get; } = [];

    public IEnumerable<NumberCell> All => Values.Concat(Targets).Concat(Others);
}
