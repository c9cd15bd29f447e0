using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>What lines of people came to.</summary>
/// <param name="Refused">What is wrong with them; null where nothing is.</param>
public sealed record PeopleReading(IReadOnlyList<Person> People, ImportResult.Refused? Refused);
