using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Import;

/// <summary>The values that an import appended, over all attempts at it.</summary>
internal sealed class AppendedValues
{
    private readonly List<Actual> appended = [];
    private IReadOnlyList<Actual> underWay = [];

    public IReadOnlyList<Actual> All => appended;

    /// <summary>Before values are written.</summary>
    public void Begin(IReadOnlyList<Actual> values) => underWay = values;

    /// <summary>After all of them were written.</summary>
    public void End()
    {
        appended.AddRange(underWay);
        underWay = [];
    }

    /// <summary>A writing of several steps may be outrun between two of them: what of it is there now was appended.</summary>
    public void Recognise(IEnumerable<KpiActuals> read)
    {
        if (underWay.Count == 0) return;

        var there = read.SelectMany(r => r.Actuals).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        appended.AddRange(underWay.Where(a => there.Contains(a.Id)));
        underWay = [];
    }
}
