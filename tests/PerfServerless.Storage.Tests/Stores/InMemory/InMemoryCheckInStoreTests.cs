namespace PerfServerless.Storage.Tests.Stores.InMemory;

public sealed class InMemoryCheckInStoreTests : CheckInStoreContract
{
    private protected override Task<Stores> CreateAsync() => Task.FromResult(Stores.InMemory());
}
