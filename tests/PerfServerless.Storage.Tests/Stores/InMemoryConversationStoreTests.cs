namespace PerfServerless.Storage.Tests.Stores;

public sealed class InMemoryConversationStoreTests : ConversationStoreContract
{
    private protected override Task<Stores> CreateAsync() => Task.FromResult(Stores.InMemory());
}
