namespace PerfServerless.Storage.Tests.Stores.InMemory;

public sealed class InMemoryScorecardStoreTests : ScorecardStoreContract
{
    private protected override Task<Stores> CreateAsync() => Task.FromResult(Stores.InMemory());
}
