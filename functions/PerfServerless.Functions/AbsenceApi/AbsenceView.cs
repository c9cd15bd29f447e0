using PerfServerless.Domain.Calendars;

namespace PerfServerless.Functions.AbsenceApi;

/// <summary>An absence as the API shows it; its first day is its key.</summary>
public sealed record AbsenceView(DateOnly From, DateOnly Until, string? Delegate)
{
    internal static AbsenceView Of(Absence absence) => new(absence.From, absence.Until, absence.Delegate?.Value);
}
