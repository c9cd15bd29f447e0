using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Tests.Words;

/// <summary>A part of each type, so that every catalogued sentence can be said in a test.</summary>
internal static class SampleParts
{
    public static readonly IReadOnlySet<Type> Plain = new HashSet<Type>
    {
        typeof(string), typeof(int), typeof(long), typeof(PersonId), typeof(Saying), typeof(DateOnly), typeof(DateTimeOffset), typeof(TimeOnly), typeof(Part),
    };

    /// <param name="count">What counts are.</param>
    /// <param name="choices">What is chosen, by the part's name; "other" where nothing is.</param>
    public static Saying Say(CataloguedWord word, decimal count = 4, IReadOnlyDictionary<string, string>? choices = null) => new(
        word.Id,
        [
            .. word.Parts.Select(p => new SayingPart(
                p.Name, choices?.GetValueOrDefault(p.Name) is { } chosen ? new Part.Choice(chosen) : Of(p.Name, p.Type, count))),
        ]);

    private static Part Of(string name, Type type, decimal count) => type switch
    {
        _ when type == typeof(int) || type == typeof(long) || type == typeof(Part.Count) => new Part.Count((long)count),
        _ when type == typeof(string) || type == typeof(Part.Text) || type == typeof(Part) => new Part.Text($"‹{name}›"),
        _ when type == typeof(PersonId) || type == typeof(Part.Who) => new PersonId("kim"),
        _ when type == typeof(DateOnly) || type == typeof(Part.Day) => new DateOnly(2026, 6, 2),
        _ when type == typeof(Part.Weekday) => new Part.Weekday(new(2026, 6, 2)),
        _ when type == typeof(DateTimeOffset) || type == typeof(Part.Moment) => new DateTimeOffset(2026, 6, 2, 15, 0, 0, TimeSpan.Zero),
        _ when type == typeof(TimeOnly) || type == typeof(Part.TimeOfDay) => new TimeOnly(17, 0),
        _ when type == typeof(Part.Number) => new Part.Number(count),
        _ when type == typeof(Part.Share) => new Part.Share(0.12),
        _ when type == typeof(Part.Amount) => new Part.Amount(12_500.5m, new(UnitKind.Money, "EUR", 1)),
        _ when type == typeof(Part.Distance) => new Part.Distance(6.4m, new(UnitKind.Percent, Decimals: 1)),
        _ when type == typeof(Part.Period) => new Part.Period("2026-W22"),
        _ when type == typeof(Part.Choice) => new Part.Choice("other"),
        _ when type == typeof(Part.List) => Part.Of(["‹a›", "‹b›", "‹c›"]),
        _ when type == typeof(Saying) || type == typeof(Part.Said) => PartWords.Verbatim.Say($"‹{name}›"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "no sample for this type"),
    };
}
