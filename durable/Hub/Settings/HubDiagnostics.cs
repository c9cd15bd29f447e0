using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PerfServerless.Durable.Hub.Settings;

/// <summary>What the hub tells of itself to whoever listens: traces and metrics under the name <see cref="Name"/>.</summary>
public sealed class HubDiagnostics : IDisposable
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "PerfServerless.Durable";

    private readonly Meter meter;
    private readonly Counter<long> turns;
    private readonly Counter<long> commits;
    private readonly Counter<long> requests;
    private readonly Histogram<double> lag;

    internal HubDiagnostics(Func<int> parked)
    {
        // The scope tells this hub's measurements from those of others in the process.
        meter = new Meter(new MeterOptions(Name) { Scope = this });
        turns = meter.CreateCounter<long>("durable.turns", "{turn}", "Turns committed.");
        commits = meter.CreateCounter<long>("durable.commits", "{transaction}", "Transactions sent to the store.");
        requests = meter.CreateCounter<long>("durable.storage.requests", "{request}", "Calls of the hub to its store.");
        lag = meter.CreateHistogram<double>("durable.timer.lag", "s", "From a timer's due time to its turn, by the business clock.");
        meter.CreateObservableGauge("durable.parked", parked, "{instance}", "Instances that are parked.");
    }

    public static ActivitySource Traces { get; } = new(Name);

    /// <summary>Calls to the store since the hub was made.</summary>
    public long StorageRequests => Interlocked.Read(ref storageRequests);
    private long storageRequests;

    /// <summary>Turns committed since the hub was made.</summary>
    public long Turns => Interlocked.Read(ref turnsTotal);
    private long turnsTotal;

    public void Dispose() => meter.Dispose();

    internal void TurnCommitted()
    {
        Interlocked.Increment(ref turnsTotal);
        turns.Add(1);
    }

    internal void TransactionSent()
    {
        commits.Add(1);
        RequestSent();
    }

    internal void RequestSent()
    {
        Interlocked.Increment(ref storageRequests);
        requests.Add(1);
    }

    internal void TimerFired(TimeSpan late) => lag.Record(Math.Max(0, late.TotalSeconds));
}
