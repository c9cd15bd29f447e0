using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Words;

/// <summary>A saying as the API shows it: its id and parts for a program, and beside them the sentence for a person.</summary>
/// <param name="Id">The word's id in the catalogue; never changes.</param>
/// <param name="Parts">Each part by its name, as plain JSON.</param>
/// <param name="Sentence">In the reader's language.</param>
public sealed record SayingView(string Id, IReadOnlyDictionary<string, object?> Parts, string Sentence)
{
    public static SayingView Of(Saying saying, Reader reader) =>
        new(saying.Id, saying.Parts.ToDictionary(p => p.Name, p => Plain(p.Part, reader), StringComparer.Ordinal), reader.Say(saying));

    /// <summary>Numbers are numbers, days and moments are ISO 8601, people, periods and choices are their ids, codes and names.</summary>
    private static object? Plain(Part part, Reader reader) => part switch
    {
        Part.Text(var text) => text,
        Part.Count(var count) => count,
        Part.Number(var number, _) => number,
        Part.Share(var share) => share,
        Part.Amount(var value, var unit) => AmountView.Of(value, unit),
        Part.Distance(var value, var unit) => AmountView.Of(value, unit),
        Part.Period(var code, _, _) => code,
        Part.Day(var day) => day,
        Part.Weekday(var day) => day,
        Part.TimeOfDay(var time) => time,
        Part.Moment(var moment) => moment,
        Part.Who(var person) => person.Value,
        Part.Choice(var choice) => choice,
        Part.Said(var saying) => Of(saying, reader),
        Part.List(var parts) => parts.Select(p => Plain(p, reader)).ToArray(),
        _ => throw new InvalidOperationException($"A {part.GetType().Name} cannot be shown."),
    };
}
