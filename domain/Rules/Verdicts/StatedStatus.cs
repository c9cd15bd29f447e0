using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>
/// A status that an owner states beside the computed one. Both stay visible. Statements are append-only: another one, or one that
/// takes it back, comes after it.
/// </summary>
/// <param name="Status">On track, at risk or off track.</param>
/// <param name="Reason">Why the computed one misleads, in the owner's words.</param>
/// <param name="On">The day it was stated; it gives way after the scorecard's number of cycles.</param>
public sealed record StatedStatus(KpiId Kpi, Status Status, string Reason, PersonId By, DateOnly On)
{
    /// <summary>Its identity; made from what stated it, so that stating the same twice is one statement.</summary>
    public string Id { get; init; } = "";

    /// <summary>When it was stated: of several on one day the latest counts.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The cadence in whose cycle it was stated: it ages by that one's meetings. Null ages by all.</summary>
    public CadenceId? Cadence { get; init; }

    /// <summary>The owner takes back what he stated before; the computed status alone counts again.</summary>
    public bool Withdrawn { get; init; }

    /// <param name="stated">What was stated of one KPI, in any order; what was stated after the day is not known on it.</param>
    /// <returns>What was stated last, by its moment; null where nothing was, or where it took back what came before.</returns>
    public static StatedStatus? Standing(IEnumerable<StatedStatus> stated, DateOnly asOf) =>
        stated.Where(s => s.On <= asOf)
            .OrderBy(s => s.At)
            .ThenBy(s => s.On)
            .ThenBy(s => s.Id, StringComparer.Ordinal)
            .LastOrDefault() is { Withdrawn: false } last
            ? last
            : null;
}
