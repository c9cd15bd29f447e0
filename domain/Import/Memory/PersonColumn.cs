using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>A column of <c>people.csv</c> that says something of a person.</summary>
/// <param name="Text">What it says; null where it says nothing.</param>
/// <param name="Take">The person with what another one has in this column.</param>
internal sealed record PersonColumn(string Name, Func<Person, string?> Text, Func<Person, Person, Person> Take);
