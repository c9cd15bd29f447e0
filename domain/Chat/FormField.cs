using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Chat;

/// <summary>One input of a form: a KPI's value for a period.</summary>
/// <param name="Name">The KPI's name.</param>
/// <param name="Unit">Its unit in words or a symbol; empty for a bare count.</param>
/// <param name="Period">The period in the reader's words.</param>
/// <param name="Last">The last value with its period; null where there is none.</param>
/// <param name="Target">What should be reached; null where there is none.</param>
/// <param name="Typed">What was typed before, kept.</param>
/// <param name="TypedNote">The note typed before, kept.</param>
/// <param name="Error">What is wrong with <paramref name="Typed"/> and how to mend it.</param>
/// <param name="NoteError">What is wrong with <paramref name="TypedNote"/> and how to mend it.</param>
public sealed record FormField(
    KpiId Kpi, string Name, string Unit, string Period, string? Last, string? Target, string? Typed = null, string? TypedNote = null, string? Error = null, string? NoteError = null);
