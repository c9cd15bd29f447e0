using PerfServerless.Domain.Ports;
using PerfServerless.TestKit.Stores;

namespace PerfServerless.Storage.Tests.Stores;

/// <summary>One implementation of all ports.</summary>
internal sealed record Stores(
    IScorecardStore Scorecards, IActualStore Actuals, ICycleStore Cycles, ICheckInStore CheckIns, IMessageStore Messages, IConversationStore Conversations)
{
    public static Stores InMemory()
    {
        var memory = new InMemoryStores();
        return new(memory.Scorecards, memory.Actuals, memory.Cycles, memory.CheckIns, memory.Messages, memory.Conversations);
    }
}
