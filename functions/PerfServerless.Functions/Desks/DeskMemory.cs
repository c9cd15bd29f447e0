using Microsoft.Extensions.Caching.Memory;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Desks;

/// <summary>
/// Desks as this process read them last, so that a submission need not read again what its form was made of. Another process may have
/// changed a desk since: what is remembered may only be the ground of a change that carries all its tags. Where those who were asked longest
/// ago do not fit any more, they are read again.
/// </summary>
public sealed class DeskMemory : IDisposable
{
    /// <summary>Rows kept altogether: some hundred bytes each, a few dozen megabytes at most.</summary>
    private const int MostRows = 200_000;

    private readonly MemoryCache desks = new(new MemoryCacheOptions { SizeLimit = MostRows });

    public void Remember(DeskKey key, StoredDesk desk) =>
        desks.Set(key, desk, new MemoryCacheEntryOptions { Size = Rows(desk) });

    public StoredDesk? Find(DeskKey key) => desks.Get<StoredDesk>(key);

    /// <summary>It was just changed: its tags are not known any more.</summary>
    public void Forget(DeskKey key) => desks.Remove(key);

    public void Dispose() => desks.Dispose();

    private static int Rows(StoredDesk desk) =>
        1 + (2 * desk.Duties.Reviews.Count) + desk.Actuals.Values.Sum(a => a.Actuals.Count) + desk.Stated.Count;
}
