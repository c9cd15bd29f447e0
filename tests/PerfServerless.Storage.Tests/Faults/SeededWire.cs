using Azure.Core;
using Azure.Core.Pipeline;
using PerfServerless.Storage.Http;

namespace PerfServerless.Storage.Tests.Faults;

/// <summary>
/// A transport between a client and its service on which a seed decides what goes wrong: of all sorts of fault each comes once,
/// in an order of the seed's, before any comes again. Answers of queries always come in pages of one row.
/// </summary>
internal sealed class SeededWire(int seed) : HttpPipelineTransport
{
    /// <summary>Every so many requests, at most, something happens to one.</summary>
    private const int Stretch = 10;

    private readonly Lock gate = new();
    private readonly Random random = new(seed);
    private readonly List<string> met = [];
    private readonly Queue<(string Sort, Fault Fault)> reads = new();
    private readonly Queue<(string Sort, Fault Fault)> writes = new();
    private volatile bool isCalm;
    private int continuations;
    private int until = 1;
    private int storm;

    /// <summary>The sorts of fault that happened, in order.</summary>
    public IReadOnlyList<string> Met
    {
        get
        {
            lock (gate) return [.. met];
        }
    }

    /// <summary>Pages that were not the last of their query.</summary>
    public int Continuations => Volatile.Read(ref continuations);

    /// <summary>From now on all goes well.</summary>
    public void Calm() => isCalm = true;

    /// <param name="attempts">How often the client repeats what may be repeated before the hub hears of it.</param>
    public StorageClientOptions Options(int attempts)
    {
        var options = new StorageClientOptions(TimeProvider.System) { Transport = this };
        options.Retry.MaxRetries = attempts;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(1);
        return options;
    }

    public override Request CreateRequest() => StorageTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The storage clients send asynchronously only.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var isRead = message.Request.Method == RequestMethod.Get;
        if (isRead) Shorten(message.Request);
        // A table that is made carries no condition that could fail: the faults of writes are those of rows.
        var isWrite = !isRead && !message.Request.Uri.Path.EndsWith("/Tables", StringComparison.Ordinal);
        await Next(isWrite).ApplyAsync(message, StorageTransport.Shared);
        if (message.HasResponse && message.Response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out _)) Interlocked.Increment(ref continuations);
    }

    private Fault Next(bool isWrite)
    {
        lock (gate)
        {
            if (isCalm) return Fault.None;
            if (isWrite && storm > 0)
            {
                storm--;
                return Changed;
            }

            if (--until > 0) return Fault.None;

            until = random.Next(1, Stretch + 1);
            var bag = isWrite ? writes : reads;
            if (bag.Count == 0) Fill(bag, isWrite ? [.. Either(), .. OfWrites()] : [.. Either()]);
            var (sort, fault) = bag.Dequeue();
            met.Add($"{(isWrite ? "write" : "read")}: {sort}");
            if (sort == Storm) storm = random.Next(1, 4);
            return fault;
        }
    }

    private void Fill(Queue<(string Sort, Fault Fault)> bag, (string Sort, Fault Fault)[] sorts)
    {
        random.Shuffle(sorts);
        foreach (var sort in sorts) bag.Enqueue(sort);
    }

    private const string Storm = "412 after 412";

    private static Fault Changed => Fault.Error(412, "UpdateConditionNotSatisfied");

    private IEnumerable<(string Sort, Fault Fault)> Either()
    {
        var now = TimeProvider.System.GetUtcNow();
        return
        [
            ("429 with seconds to wait", Fault.Error(429, "TooManyRequests", ("Retry-After", "1"))),
            ("503 with a date to wait for", Fault.Error(503, "ServerBusy", ("Date", now.ToString("R")), ("Retry-After", now.AddSeconds(1).ToString("R")))),
            ("503 without a word", Fault.Answer(503)),
            ("500", Fault.Error(500, "InternalError")),
            ("no connection", Fault.NoConnection),
            ("lost request", Fault.LostRequest),
            ("lost answer", Fault.LostAnswer),
            ("silence", Fault.Silence),
            ("a page of a proxy", Fault.Answer(502, "<html>Bad gateway</html>")),
            ("slow answer", Fault.Slow(TimeSpan.FromMilliseconds(random.Next(1, 50)))),
        ];
    }

    private static IEnumerable<(string Sort, Fault Fault)> OfWrites() =>
    [
        (Storm, Changed),
        ("time-out after the commit", Fault.AfterDelivery(Fault.Error(500, "OperationTimedOut"))),
        ("503 after the commit", Fault.AfterDelivery(Fault.Error(503, "OperationTimedOut", ("Retry-After", "1")))),
        ("silence after the commit", Fault.AfterDelivery(Fault.Silence)),
        ("412 after the commit", Fault.AfterDelivery(Changed)),
    ];

    // The service may answer with fewer rows than asked for; Azurite does so only where it is asked for fewer.
    private static void Shorten(Request request)
    {
        var address = request.Uri.ToUri().AbsoluteUri;
        var at = address.IndexOf("&$top=1000", StringComparison.Ordinal);
        if (at >= 0) request.Uri.Reset(new Uri($"{address[..at]}&$top=1{address[(at + 10)..]}"));
    }
}
