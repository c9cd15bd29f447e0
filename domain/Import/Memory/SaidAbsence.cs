using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>An absence as a folder says it.</summary>
public sealed record SaidAbsence(PersonId Person, Absence Absence);
