using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>What the words about one person came to.</summary>
/// <param name="Person">Null where too much is wrong with it.</param>
/// <param name="Refused">What is wrong with it; null where nothing is.</param>
public sealed record PeopleReading(Person? Person, ImportResult.Refused? Refused);
