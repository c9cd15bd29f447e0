namespace PerfServerless.Storage.Tests.Stores.InMemory;

public sealed class InMemoryActualStoreTests : ActualStoreContract
{
    private protected override Task<Stores> CreateAsync() => Task.FromResult(Stores.InMemory());
}
