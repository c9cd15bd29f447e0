using System.Diagnostics;
using PerfServerless.Domain.Reviews.Sending;

namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>What came of sending a message.</summary>
public abstract record Delivery
{
    private Delivery() { }

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(Func<Delivered, T> delivered, Func<NotReachable, T> notReachable, Func<Held, T> held) => this switch
    {
        Delivered its => delivered(its),
        NotReachable its => notReachable(its),
        Held its => held(its),
        _ => throw new UnreachableException(),
    };

    /// <param name="Reference">Where it went.</param>
    public sealed record Delivered(MessageReference Reference) : Delivery
    {
        /// <summary>The channel that failed for good before this one was tried; null where none did.</summary>
        public ChannelReach? Instead { get; init; }
    }

    public sealed record NotReachable(Unreachable Why) : Delivery
    {
        /// <summary>The channel that was tried last; null where none was.</summary>
        public string? Channel { get; init; }
    }

    /// <summary>Nothing was sent: nothing may go to him by itself now.</summary>
    /// <param name="Until">When it may be tried again.</param>
    public sealed record Held(DateTimeOffset Until, HeldBy Why) : Delivery;
}
