using System.Diagnostics;

namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>What came of sending a message.</summary>
public abstract record Delivery
{
    private Delivery() { }

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(Func<Delivered, T> delivered, Func<NotReachable, T> notReachable) => this switch
    {
        Delivered its => delivered(its),
        NotReachable its => notReachable(its),
        _ => throw new UnreachableException(),
    };

    /// <param name="Reference">Where it went.</param>
    public sealed record Delivered(MessageReference Reference) : Delivery;

    public sealed record NotReachable(Unreachable Why) : Delivery;
}
