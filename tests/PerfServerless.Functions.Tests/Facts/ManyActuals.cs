using System.Globalization;
using PerfServerless.Domain.Facts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Tests.Facts;

/// <summary>Actuals of many KPIs and months, and how much was read of them.</summary>
internal sealed class ManyActuals(int kpis, int months) : IFactStore
{
    private readonly string[] places =
    [
        .. from kpi in Enumerable.Range(0, kpis)
           from month in Enumerable.Range(0, months)
           select string.Create(CultureInfo.InvariantCulture, $"k{kpi:00000}|{2017 + (month / 12)}-{1 + (month % 12):00}|1"),
    ];

    public int Reads { get; private set; }

    public int Rows { get; private set; }

    public int MostAtOnce { get; private set; }

    public Task<ActualSlice> ActualsAsync(TenantId tenant, string after, int atMost, CancellationToken cancellationToken)
    {
        var found = Array.BinarySearch(places, after, StringComparer.Ordinal);
        var rows = places.Skip(found < 0 ? ~found : found + 1).Take(atMost).Select(Placed).ToList();
        (Reads, Rows, MostAtOnce) = (Reads + 1, Rows + rows.Count, Math.Max(MostAtOnce, rows.Count));
        return Task.FromResult(new ActualSlice(rows, rows.Count == atMost ? rows[^1].Place : null));
    }

    public Task<IReadOnlyList<Cycle>> CyclesAsync(TenantId tenant, CycleKey? after, int atMost, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private static PlacedActual Placed(string place)
    {
        var parts = place.Split('|');
        return new(place, new() { Id = parts[2], Kpi = new(parts[0]), Period = parts[1], Value = 1, RecordedAt = default, Source = ActualSource.Import });
    }
}
