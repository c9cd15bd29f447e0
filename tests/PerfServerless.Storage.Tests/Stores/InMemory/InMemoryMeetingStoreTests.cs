namespace PerfServerless.Storage.Tests.Stores.InMemory;

public sealed class InMemoryMeetingStoreTests : MeetingStoreContract
{
    private protected override Task<Stores> CreateAsync() => Task.FromResult(Stores.InMemory());
}
