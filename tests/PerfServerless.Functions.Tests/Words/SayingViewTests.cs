using System.Text.Json;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Functions.Words;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Words;

/// <summary>What the API shows of a saying: ids and parts that a program can read, and the sentence beside them.</summary>
public sealed class SayingViewTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static TheoryData<Part, string> Parts => new()
    {
        { new Part.Text("kpis.csv"), "\"kpis.csv\"" },
        { new Part.Count(1200), "1200" },
        { new Part.Number(12.5m, 1), "12.5" },
        { new Part.Share(0.25), "0.25" },
        { new Part.Amount(80, new(UnitKind.Money, "EUR")), """{"value":80,"unit":"EUR"}""" },
        { new Part.Amount(80, new(UnitKind.Percent)), """{"value":80,"unit":"percent"}""" },
        { new Part.Distance(2, new(UnitKind.Duration, "d")), """{"value":2,"unit":"d"}""" },
        { new Part.Period("2026-W23"), "\"2026-W23\"" },
        { new Part.Day(new(2026, 6, 8)), "\"2026-06-08\"" },
        { new Part.Weekday(new(2026, 6, 8)), "\"2026-06-08\"" },
        { new Part.TimeOfDay(new(9, 0)), "\"09:00:00\"" },
        { new Part.Moment(new(2026, 6, 8, 8, 0, 0, TimeSpan.Zero)), "\"2026-06-08T08:00:00+00:00\"" },
        { new Part.Who(new PersonId("ada")), "\"ada\"" },
        { new Part.Choice("weekly"), "\"weekly\"" },
        { new Part.Said(ImportWords.DidYouMean.Say("ada")), """{"id":"import.did-you-mean","parts":{"word":"ada"},"sentence":"Did you mean 'ada'?"}""" },
        { Part.Of(["a", "b"]), """["a","b"]""" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_is_plain_JSON(Part part, string json)
    {
        var view = SayingView.Of(new("part.verbatim", [new("text", part)]), Readers.English);

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, JsonSerializer.SerializeToElement(view.Parts["text"], Web)));
    }

    [Fact]
    public void The_sentence_is_in_the_readers_language_and_the_id_in_none()
    {
        var saying = ImportWords.Told.Say(ImportWords.AtLine.Say("kpis.csv", "12"), ImportCellWords.NoSuch.Say(new("person"), "carl"));

        var (id, parts, sentence) = SayingView.Of(saying, Readers.German);

        Assert.Equal(("import.told", "kpis.csv, Zeile 12: Es gibt keine Person „carl“."), (id, sentence));
        Assert.Equal("kpis.csv, Zeile 12", Assert.IsType<SayingView>(parts["place"]).Sentence);
    }
}
