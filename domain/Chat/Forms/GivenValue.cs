using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Scorecards.Misses;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>A value read from a form, to be recorded.</summary>
/// <param name="Item">What it answers.</param>
public sealed record GivenValue(DeskItem Item, decimal Value, string? Note)
{
    /// <summary>Why it misses; null where that was not said.</summary>
    public MissCause? Cause { get; init; }
}
