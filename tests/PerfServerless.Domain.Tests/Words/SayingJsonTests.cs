using System.Text.Json;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Tests.Words;

public sealed class SayingJsonTests
{
    [Fact]
    public void A_saying_survives_being_stored_with_every_kind_of_part()
    {
        IReadOnlyList<Part> parts =
        [
            new Part.Text("so"), new Part.Count(4), new Part.Number(1.5m), new Part.Share(0.1), new Part.Amount(5, new(UnitKind.Money, "EUR", 2)),
            new Part.Distance(1, new(UnitKind.Percent)), new Part.Period("2026-05", 4, true), new Part.Day(new(2026, 6, 2)), new Part.Weekday(new(2026, 6, 2)),
            new Part.TimeOfDay(new(9, 30)), new Part.Moment(new(2026, 6, 2, 9, 0, 0, TimeSpan.FromHours(2))), new Part.Who(new PersonId("kim")),
            new Part.Choice("none"), new Part.Said(PartWords.None), Part.Of(["a", "b"]),
        ];
        var said = new Saying("x.all", [.. parts.Select((p, i) => new SayingPart($"p{i}", p))]);

        Assert.Equal(typeof(Part).GetNestedTypes().Length, parts.Select(p => p.GetType()).Distinct().Count());
        Assert.Equal(said, JsonSerializer.Deserialize<Saying>(JsonSerializer.Serialize(said)));
    }

    [Theory]
    [InlineData("""{"is":"Object"}""")]
    [InlineData("""{"is":"System.String"}""")]
    [InlineData("""{"Value":"x"}""")]
    [InlineData("""[]""")]
    [InlineData("""{"is":5}""")]
    public void Nothing_but_a_case_of_the_union_comes_out_of_reading(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Part>(json));
}
