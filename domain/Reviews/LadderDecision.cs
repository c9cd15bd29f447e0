namespace PerfServerless.Domain.Reviews;

/// <summary>What one owner's check-in does next.</summary>
public abstract record LadderDecision
{
    private LadderDecision() { } // closed: only the cases below exist

    /// <summary>Nothing until then, unless something happens before.</summary>
    public sealed record Wait(DateTimeOffset Until) : LadderDecision;

    public sealed record Send(CheckInMessage Message) : LadderDecision;

    /// <summary>The check-in is over; nothing is sent any more.</summary>
    /// <param name="As">Complete, excused or closed.</param>
    public sealed record Stop(RequestState As) : LadderDecision;
}
