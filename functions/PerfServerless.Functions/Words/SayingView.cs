using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Words;

/// <summary>A saying as the API shows it: its id and parts for a program, and beside them the sentence for a person.</summary>
/// <param name="Id">The word's id in the catalogue; never changes.</param>
/// <param name="Parts">Each part by its name, as plain JSON.</param>
/// <param name="Sentence">In the reader's language.</param>
internal sealed record SayingView(string Id, IReadOnlyDictionary<string, object?> Parts, string Sentence)
{
    public static SayingView Of(Saying saying, Reader reader) =>
        new(saying.Id, saying.Parts.ToDictionary(p => p.Name, p => Plain(p.Part, reader), StringComparer.Ordinal), reader.Say(saying));

    /// <summary>Numbers are numbers, days and moments are ISO 8601, people, periods and choices are their ids, codes and names.</summary>
    private static object? Plain(Part part, Reader reader) => part.Match<object?>(
        text: p => p.Value,
        count: p => p.Value,
        number: p => p.Value,
        share: p => p.Value,
        amount: p => AmountView.Of(p.Value, p.Unit),
        distance: p => AmountView.Of(p.Value, p.Unit),
        period: p => p.Code,
        day: p => p.Value,
        weekday: p => p.Value,
        timeOfDay: p => p.Value,
        moment: p => p.Value,
        who: p => p.Person.Value,
        choice: p => p.Value,
        said: p => Of(p.Saying, reader),
        list: p => p.Parts.Select(one => Plain(one, reader)).ToArray());
}
