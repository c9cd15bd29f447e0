using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Misses;

namespace PerfServerless.Domain.Recording;

/// <summary>A value as it came through a door, checked and not yet held against what is known.</summary>
/// <param name="Period">The code of the period it stands for.</param>
/// <param name="Note">Cleaned; null for none.</param>
/// <param name="Source">The door.</param>
/// <param name="By">Who gave it; null for a system.</param>
/// <param name="Id">
/// The identity that its sender gives it (a key, an event's id, a submission), under which it is recorded once; null for none.
/// </param>
/// <param name="AsOf">The moment as of which its sender knows it; null where he does not say, then the moment of receipt counts.</param>
/// <param name="Deliberate">The sender saw what stands: a value that stood before and was replaced may come back.</param>
/// <param name="OnBehalfOf">For whom he gave it, where it was not for himself.</param>
public sealed record GivenActual(
    KpiId Kpi,
    string Period,
    decimal Value,
    string? Note,
    ActualSource Source,
    PersonId? By = null,
    string? Id = null,
    DateTimeOffset? AsOf = null,
    bool Deliberate = false,
    PersonId? OnBehalfOf = null)
{
    /// <summary>Why it misses what was expected; null where its sender does not say.</summary>
    public MissCause? Cause { get; init; }
}
