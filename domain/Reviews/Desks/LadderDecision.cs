using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>What one request asks for next.</summary>
public abstract record LadderDecision
{
    private LadderDecision() { } // closed: only the cases below exist

    /// <summary>Nothing until then, unless something happens before.</summary>
    public sealed record Wait(DateTimeOffset Until) : LadderDecision;

    /// <summary>Its owner should get his form now.</summary>
    public sealed record Due(FormSent As) : LadderDecision;

    /// <summary>Nothing is sent for it any more.</summary>
    public sealed record Over : LadderDecision;
}
