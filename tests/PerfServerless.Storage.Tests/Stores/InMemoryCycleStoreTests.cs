namespace PerfServerless.Storage.Tests.Stores;

public sealed class InMemoryCycleStoreTests : CycleStoreContract
{
    private protected override Task<Stores> CreateAsync() => Task.FromResult(Stores.InMemory());
}
