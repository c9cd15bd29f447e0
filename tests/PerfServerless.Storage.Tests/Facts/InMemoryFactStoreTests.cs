namespace PerfServerless.Storage.Tests.Facts;

public sealed class InMemoryFactStoreTests : FactStoreContract
{
    private protected override Task<Stores.Stores> CreateAsync() => Task.FromResult(Stores.Stores.InMemory());
}
