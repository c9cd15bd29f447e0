using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Tests.Hub.Simulation;

/// <summary>A process with its own way to the shared store: it can be slow, lose answers, stand still and die.</summary>
internal sealed class SimulatedProcess(
    IHubStore shared, ManualClock clock, Random random, Faults faults, Func<IReadOnlyList<RowChange>?, int> nextCall) : IHubStore
{
    // Its own: what waits for it for ever goes with the process's world.
    private readonly TaskCompletionSource never = new();
    private DateTimeOffset pausedUntil;

    public bool IsDead { get; private set; }

    public EmbeddedHub? Hub { get; set; }

    public void Die() => IsDead = true;

    public void Pause(TimeSpan time) => pausedUntil = clock.GetUtcNow() + time;

    /// <summary>Code of the process gets no further than this while it stands still, and no further at all once it is dead.</summary>
    public async Task AliveAsync()
    {
        while (clock.GetUtcNow() < pausedUntil) await Task.Delay(pausedUntil - clock.GetUtcNow(), clock);
        if (IsDead) await never.Task;
    }

    /// <summary>Code of the process takes this long.</summary>
    public async Task WaitAsync(TimeSpan time)
    {
        await AliveAsync();
        await Task.Delay(time, clock);
        await AliveAsync();
    }

    public Task CreateIfMissingAsync(CancellationToken cancellationToken) => shared.CreateIfMissingAsync(cancellationToken);

    public Task<HubRow?> FindAsync(string partition, string key, CancellationToken cancellationToken) =>
        CallAsync(() => shared.FindAsync(partition, key, cancellationToken), cancellationToken);

    public Task<HubPage> ReadAsync(string partition, string from, string to, string? continuation, CancellationToken cancellationToken) =>
        CallAsync(async () => Cut(await shared.ReadAsync(partition, from, to, continuation, cancellationToken)), cancellationToken);

    public Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken) =>
        CallAsync(
            async () =>
            {
                if (Happens(faults.StormPercent)) await TouchAsync(partition, changes);
                return await shared.CommitAsync(partition, changes, CancellationToken.None);
            },
            cancellationToken,
            changes);

    private bool Happens(int percent) => percent > 0 && random.Next(100) < percent;

    // The store's continuation is the key that comes next.
    private HubPage Cut(HubPage page)
    {
        if (page.Rows.Count == 0 || !Happens(faults.ShortPagePercent)) return page;

        var at = random.Next(page.Rows.Count);
        return new HubPage([.. page.Rows.Take(at)], page.Rows[at].Key);
    }

    private async Task TouchAsync(string partition, IReadOnlyList<RowChange> changes)
    {
        foreach (var replace in changes.OfType<RowChange.Replace>())
        {
            if (await shared.FindAsync(partition, replace.Key, CancellationToken.None) is { } row)
            {
                await shared.CommitAsync(partition, [new RowChange.Put(row.Key, row.Data)], CancellationToken.None);
            }
        }
    }

    private async Task<T> CallAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken, IReadOnlyList<RowChange>? changes = null)
    {
        await AliveAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(1, 20)), clock, CancellationToken.None);
        await AliveAsync();
        cancellationToken.ThrowIfCancellationRequested();

        var number = nextCall(changes);
        var isLast = number == faults.CrashAt || number == faults.CrashAgainAt;
        if (isLast && !faults.CrashAfterWrite) Die();
        await AliveAsync();

        var fault = random.Next(100) < faults.StoreFaultPercent ? random.Next(3) : -1;
        if (fault == 0) throw new HubStoreUnavailableException("503 before", TimeSpan.FromMilliseconds(random.Next(200)));
        if (fault == 1)
        {
            // The answer is lost, and the write arrives only later.
            _ = LaterAsync(call);
            throw new HubStoreUnavailableException("timeout, written later");
        }

        var answer = await call();
        if (isLast) Die();
        if (number == faults.LoseReplyAt || fault == 2) throw new HubStoreUnavailableException("timeout after commit");

        await Task.Delay(
            Happens(faults.SlowReplyPercent) ? TimeSpan.FromSeconds(10) : TimeSpan.FromMilliseconds(random.Next(1, 20)), clock, CancellationToken.None);
        await AliveAsync();
        return answer;
    }

    private async Task LaterAsync<T>(Func<Task<T>> call)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(1, 2_000)), clock);
        await call();
    }
}
