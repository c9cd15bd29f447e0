using System.Globalization;
using PerfServerless.Domain.Facts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;

namespace PerfServerless.Storage.InMemory;

internal sealed class InMemoryFactStore(InMemoryStores stores) : IFactStore
{
    public Task<ActualSlice> ActualsAsync(TenantId tenant, string after, int atMost, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
        {
            List<PlacedActual> rows =
            [
                .. stores.ActualRows.Entries
                    .Where(e => e.Key.Tenant == tenant)
                    .Select(e => new PlacedActual($"{ActualPlaces.Before(e.Key.Kpi, e.Key.Period)}|{Uri.EscapeDataString(e.Key.Id)}", e.Value))
                    .Where(p => string.CompareOrdinal(p.Place, after) > 0)
                    .OrderBy(p => p.Place, StringComparer.Ordinal)
                    .Take(atMost),
            ];
            return Task.FromResult(new ActualSlice(rows, rows.Count == atMost ? rows[^1].Place : null));
        }
    }

    public Task<IReadOnlyList<Cycle>> CyclesAsync(TenantId tenant, CycleKey? after, int atMost, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
        {
            return Task.FromResult<IReadOnlyList<Cycle>>(
            [
                .. stores.CycleRows.Entries
                    .Where(c => c.Key.Tenant == tenant && (after is null || string.CompareOrdinal(PlaceOf(c.Key), PlaceOf(after)) > 0))
                    .OrderBy(c => PlaceOf(c.Key), StringComparer.Ordinal)
                    .Take(atMost)
                    .Select(c => c.Value),
            ]);
        }
    }

    private static string PlaceOf(CycleKey key) => string.Create(
        CultureInfo.InvariantCulture,
        $"{key.Cadence}|{99999999 - int.Parse(key.Occurrence.AsSpan(0, 8), CultureInfo.InvariantCulture):00000000}{key.Occurrence[8..]}");
}
