using PerfServerless.Domain.Reviews;

namespace PerfServerless.Domain.Chat;

/// <summary>What one input of a form says.</summary>
/// <param name="Typed">What was typed, cleaned.</param>
/// <param name="Given">The value to record; null for a blank input, a wrong one, or a correction that changes nothing.</param>
internal sealed record FieldReading(OwedItem Item, string Typed, string Note, string? Error = null, string? NoteError = null, GivenValue? Given = null)
{
    public bool HasText => Typed.Length > 0 || Note.Length > 0;
}
