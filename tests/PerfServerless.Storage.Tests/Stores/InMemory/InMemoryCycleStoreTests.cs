namespace PerfServerless.Storage.Tests.Stores.InMemory;

public sealed class InMemoryCycleStoreTests : CycleStoreContract
{
    private protected override Task<Stores> CreateAsync() => Task.FromResult(Stores.InMemory());
}
