using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards.Misses;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>What one input of a form says.</summary>
/// <param name="Typed">What was typed, cleaned.</param>
/// <param name="Given">The value to record; null for a blank input, a wrong one, or a correction that changes nothing.</param>
internal sealed record FieldReading(DeskItem Item, string Typed, string Note, Saying? Error = null, Saying? NoteError = null, GivenValue? Given = null)
{
    /// <summary>The cause chosen; null for none.</summary>
    public MissCause? Cause { get; init; }

    public (KpiId Kpi, string Period) Key => (Item.Kpi, Item.Period);

    public bool HasText => Typed.Length > 0 || Note.Length > 0;

    public bool IsWrong => Error is not null || NoteError is not null;
}
