using PerfServerless.Domain.Reviews;

namespace PerfServerless.Domain.Chat;

/// <summary>What came of sending a message.</summary>
public abstract record Delivery
{
    private Delivery() { }

    public sealed record Delivered(string ConversationId, string ActivityId) : Delivery;

    public sealed record NotReachable(Unreachable Why) : Delivery;
}
