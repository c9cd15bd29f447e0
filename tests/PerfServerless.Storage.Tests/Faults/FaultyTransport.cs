using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using PerfServerless.Storage.Http;

namespace PerfServerless.Storage.Tests.Faults;

/// <summary>A transport that lets requests through except where the test planned otherwise; records what was sent.</summary>
internal sealed class FaultyTransport : HttpPipelineTransport
{
    private readonly ConcurrentQueue<Fault> faults = new();
    private readonly ConcurrentQueue<string> sent = new();

    /// <summary>Every request that went out: verb and path.</summary>
    public IReadOnlyCollection<string> Sent => sent;

    /// <summary>What happens to the next requests, in order; later ones pass.</summary>
    public FaultyTransport Next(params Fault[] next)
    {
        foreach (var fault in next) faults.Enqueue(fault);
        return this;
    }

    /// <summary>Nothing planned any more, nothing sent yet.</summary>
    public void Clear()
    {
        faults.Clear();
        sent.Clear();
    }

    /// <summary>Options over this transport that wait little between attempts.</summary>
    public StorageClientOptions Options(TimeSpan? timeout = null)
    {
        var options = new StorageClientOptions(TimeProvider.System) { Transport = this };
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        options.Retry.NetworkTimeout = timeout ?? TimeSpan.FromSeconds(30);
        return options;
    }

    public override Request CreateRequest() => StorageTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The storage clients send asynchronously only.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        sent.Enqueue($"{message.Request.Method} {message.Request.Uri.PathAndQuery}");
        await (faults.TryDequeue(out var fault) ? fault : Fault.None).ApplyAsync(message, StorageTransport.Shared);
    }
}
