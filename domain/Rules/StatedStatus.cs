using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Rules;

/// <summary>A status that an owner states beside the computed one. Both stay visible.</summary>
/// <param name="Status">On track, at risk or off track.</param>
/// <param name="Reason">Why the computed one misleads, in the owner's words.</param>
/// <param name="On">The day it was stated; it gives way after the scorecard's number of cycles.</param>
public sealed record StatedStatus(KpiId Kpi, Status Status, string Reason, PersonId By, DateOnly On);
