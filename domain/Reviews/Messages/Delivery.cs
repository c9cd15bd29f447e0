namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>What came of sending a message.</summary>
public abstract record Delivery
{
    private Delivery() { }

    /// <param name="Reference">Where it went.</param>
    public sealed record Delivered(MessageReference Reference) : Delivery;

    public sealed record NotReachable(Unreachable Why) : Delivery;
}
