namespace PerfServerless.Host.Simulation.Organisations;

/// <summary>Where people of the simulated organisation live.</summary>
/// <param name="TimeZone">An IANA time zone id.</param>
/// <param name="Country">Its ISO 3166 code.</param>
/// <param name="Locale">How they read and write numbers.</param>
/// <param name="Weekend">The days of the week on which nobody works there.</param>
/// <param name="Share">How many of a hundred people live there.</param>
internal sealed record Place(string TimeZone, string Country, string Locale, IReadOnlyList<DayOfWeek> Weekend, int Share);
