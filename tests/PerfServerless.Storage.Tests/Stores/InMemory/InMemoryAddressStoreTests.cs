namespace PerfServerless.Storage.Tests.Stores.InMemory;

public sealed class InMemoryAddressStoreTests : AddressStoreContract
{
    private protected override Task<Stores> CreateAsync() => Task.FromResult(Stores.InMemory());
}
