namespace PerfServerless.Storage.Tests.Stores.InMemory;

public sealed class InMemoryDecisionStoreTests : DecisionStoreContract
{
    private protected override Task<Stores> CreateAsync() => Task.FromResult(Stores.InMemory());
}
