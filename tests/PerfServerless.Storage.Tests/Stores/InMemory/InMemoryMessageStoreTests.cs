namespace PerfServerless.Storage.Tests.Stores.InMemory;

public sealed class InMemoryMessageStoreTests : MessageStoreContract
{
    private protected override Task<Stores> CreateAsync() => Task.FromResult(Stores.InMemory());
}
