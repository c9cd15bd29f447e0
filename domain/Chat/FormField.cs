using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards.Misses;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>One input of a form: a KPI's value for a period.</summary>
/// <param name="Period">The period's code; with the KPI it names the input.</param>
/// <param name="Name">The KPI's name.</param>
public sealed record FormField(KpiId Kpi, Part.Period Period, string Name, Unit Unit)
{
    /// <summary>What its owner should see beside it: the last value, the target, who else needs it; the period is not among it.</summary>
    public IReadOnlyList<Saying> Context { get; init; } = [];

    /// <summary>The values before the owed one, oldest first, for a small picture.</summary>
    public IReadOnlyList<decimal> Values { get; init; } = [];

    /// <summary>The value recorded before, to be corrected; null where none is.</summary>
    public decimal? Given { get; init; }

    /// <summary>What was typed before, kept; it stands in place of <see cref="Given"/>.</summary>
    public string? Typed { get; init; }

    /// <summary>The note recorded or typed before, kept.</summary>
    public string? TypedNote { get; init; }

    /// <summary>The KPI misses what is expected, or does not fit: its owner is asked why, with a note and a cause. Elsewhere neither is asked for.</summary>
    public bool AsksWhy { get; init; }

    /// <summary>The cause recorded or chosen before, kept.</summary>
    public MissCause? Cause { get; init; }

    /// <summary>What is wrong with <see cref="Typed"/> and how to mend it.</summary>
    public Saying? Error { get; init; }

    /// <summary>What is wrong with <see cref="TypedNote"/> and how to mend it.</summary>
    public Saying? NoteError { get; init; }
}
