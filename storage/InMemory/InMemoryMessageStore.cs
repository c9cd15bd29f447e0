using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Storage.InMemory;

internal sealed class InMemoryMessageStore(InMemoryStores stores) : IMessageStore
{
    public Task<SentMessage?> FindAsync(MessageKey key, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(stores.MessageRows.Find(key)?.Value);
    }

    public Task<IReadOnlyList<SentMessage>> ListAsync(CycleKey cycle, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
        {
            return Task.FromResult<IReadOnlyList<SentMessage>>(
            [
                .. stores.MessageRows.In(cycle)
                    .Select(m => m.Value)
                    .OrderBy(m => m.SentAt)
                    .ThenBy(m => m.Key.Person)
                    .ThenBy(m => m.Key.Step.Code, StringComparer.Ordinal),
            ]);
        }
    }
}
