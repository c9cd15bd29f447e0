using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Words;

/// <summary>A saying as the API tells it: by its id and its typed parts for programs, and as a sentence for people.</summary>
/// <param name="Id">The word's id; it never changes.</param>
/// <param name="Parts">By name, each as JSON writes its kind.</param>
/// <param name="Sentence">In the caller's language.</param>
public sealed record SayingView(string Id, IReadOnlyDictionary<string, object?> Parts, string Sentence)
{
    public static SayingView Of(Saying saying, Reader reader) => new(saying.Id, saying.Parts.ToDictionary(p => p.Name, p => Value(p.Part, reader)), reader.Say(saying));

    private static object? Value(Part part, Reader reader) => part switch
    {
        Part.Text(var text) => text,
        Part.Count(var count) => count,
        Part.Number(var number, _) => number,
        Part.Share(var share) => share,
        Part.Amount(var value, var unit) => new { value, unit },
        Part.Distance(var value, var unit) => new { value, unit },
        Part.Period(var code, _, _) => code,
        Part.Day(var day) => day,
        Part.Weekday(var day) => day,
        Part.TimeOfDay(var time) => time,
        Part.Moment(var moment) => moment,
        Part.Who(var person) => person.Value,
        Part.Choice(var choice) => choice,
        Part.Said(var saying) => Of(saying, reader),
        Part.List(var parts) => parts.Select(p => Value(p, reader)).ToList(),
        _ => throw new InvalidOperationException($"A {part.GetType().Name} cannot be shown."),
    };
}
