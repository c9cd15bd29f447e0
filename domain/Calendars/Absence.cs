using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Calendars;

/// <summary>The days on which somebody is away, in his own zone.</summary>
/// <param name="From">The first day away.</param>
/// <param name="Until">The last day away; not before <paramref name="From"/>.</param>
/// <param name="Delegate">Who stands in for him meanwhile; null for nobody.</param>
public sealed record Absence(DateOnly From, DateOnly Until, PersonId? Delegate = null)
{
    public bool Covers(DateOnly day) => From <= day && day <= Until;
}
