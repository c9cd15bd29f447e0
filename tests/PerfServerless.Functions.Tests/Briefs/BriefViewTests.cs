using System.Text.Json.Nodes;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Functions.Briefs;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Briefs;

/// <summary>The brief as the API answers it.</summary>
public sealed class BriefViewTests
{
    [Fact]
    public void Beside_ids_and_parts_stand_sentences_in_the_readers_language()
    {
        var view = BriefView.Of(new BriefBuilder().Row("k", Status.OffTrack).Rule("agenda.off-track").Build(), Readers.German);

        Assert.Equal(("brief.headline", "1 Kennzahl ist nicht im Plan."), Said(view["headline"]!));
        Assert.Equal(("brief.headline-off-track", "1 Kennzahl ist nicht im Plan"), Said(view["headline"]!["parts"]![0]!["part"]!["saying"]!));
        Assert.Equal("1 von 2 Zahlen gemeldet, der älteste Wert ist 4 Tage alt", Said(view["completeness"]!["sentence"]!).Sentence);
        Assert.Equal("Was nicht im Plan ist, zählt am meisten, und umso mehr, je weiter es daneben liegt.", Said(view["rules"]![0]!["says"]!).Sentence);
        Assert.Equal("agenda.off-track", (string?)view["rules"]![0]!["id"]);
        Assert.NotEmpty(Said(view["rows"]![0]!["why"]!).Sentence);
        Assert.Equal("OffTrack", (string?)view["rows"]![0]!["verdict"]!["status"]);
    }

    private static (string Id, string Sentence) Said(JsonNode node) => ((string)node["id"]!, (string)node["sentence"]!);
}
