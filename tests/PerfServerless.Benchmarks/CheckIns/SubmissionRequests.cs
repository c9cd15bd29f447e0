using Azure.Core;
using Azure.Core.Pipeline;

namespace PerfServerless.Benchmarks.CheckIns;

/// <summary>Counts the storage requests that are made for a submission, from its receipt on, wherever its work flows.</summary>
internal sealed class SubmissionRequests : HttpPipelineSynchronousPolicy
{
    private readonly AsyncLocal<bool> counts = new();
    private long total;
    private long all;

    /// <summary>All requests so far, whoever made them.</summary>
    public long All => Interlocked.Read(ref all);

    public long Total
    {
        get => Interlocked.Read(ref total);
        set => Interlocked.Exchange(ref total, value);
    }

    /// <summary>From here on, whatever this flow asks of the store belongs to a submission.</summary>
    public void Begin() => counts.Value = true;

    public void Add() => Interlocked.Increment(ref total);

    /// <summary>Does something that belongs to somebody else.</summary>
    public async Task ApartAsync(Func<Task> work)
    {
        counts.Value = false;
        await work();
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        Interlocked.Increment(ref all);
        if (counts.Value) Add();
    }
}
