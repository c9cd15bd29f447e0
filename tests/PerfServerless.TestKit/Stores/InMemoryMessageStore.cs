using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.TestKit.Stores;

internal sealed class InMemoryMessageStore : IMessageStore
{
    private readonly Lock gate = new();
    private readonly InMemoryTable<MessageKey, SentMessage> messages = new();

    public Task<SentMessage?> FindAsync(MessageKey key, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(messages.Find(key)?.Value);
    }

    public Task<IReadOnlyList<SentMessage>> ListAsync(CycleKey cycle, PersonId person, CancellationToken cancellationToken) =>
        Task.FromResult(List(key => key.Cycle == cycle && key.Person == person));

    public Task<IReadOnlyList<SentMessage>> ListAsync(CycleKey cycle, CancellationToken cancellationToken) =>
        Task.FromResult(List(key => key.Cycle == cycle));

    public Task RecordAsync(SentMessage message, CancellationToken cancellationToken)
    {
        lock (gate) messages.Put(message.Key, message);
        return Task.CompletedTask;
    }

    private IReadOnlyList<SentMessage> List(Func<MessageKey, bool> wanted)
    {
        lock (gate)
        {
            return
            [
                .. messages.Entries
                    .Where(m => wanted(m.Key))
                    .Select(m => m.Value)
                    .OrderBy(m => m.SentAt)
                    .ThenBy(m => m.Key.Person)
                    .ThenBy(m => m.Key.Step, StringComparer.Ordinal),
            ];
        }
    }
}
