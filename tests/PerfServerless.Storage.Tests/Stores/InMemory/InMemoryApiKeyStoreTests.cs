namespace PerfServerless.Storage.Tests.Stores.InMemory;

public sealed class InMemoryApiKeyStoreTests : ApiKeyStoreContract
{
    private protected override Task<Stores> CreateAsync() => Task.FromResult(Stores.InMemory());
}
