namespace PerfServerless.Storage.Tests.Stores.InMemory;

public sealed class InMemoryStatementStoreTests : StatementStoreContract
{
    private protected override Task<Stores> CreateAsync() => Task.FromResult(Stores.InMemory());
}
