namespace PerfServerless.Storage.Tests.Stores.InMemory;

public sealed class InMemoryEventLogTests : EventLogContract
{
    private protected override Task<Stores> CreateAsync() => Task.FromResult(Stores.InMemory());
}
