using PerfServerless.Domain.Ports;

namespace PerfServerless.Storage.InMemory;

internal sealed class InMemoryFeedRefusals : IFeedRefusals
{
    private readonly Lock gate = new();
    private readonly List<FeedRefusal> noted = [];

    public Task NoteAsync(FeedRefusal refusal, CancellationToken cancellationToken)
    {
        lock (gate) noted.Add(refusal);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<FeedRefusal>> LastAsync(int atMost, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult<IReadOnlyList<FeedRefusal>>([.. noted.OrderByDescending(n => n.At).Take(atMost)]);
    }
}
