using PerfServerless.Domain.Chat.Briefs;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Briefs;

/// <summary>What a brief says, as German and French readers read it.</summary>
public sealed class BriefLanguageTests
{
    private static readonly Reader German = BriefScene.Knowing(Readers.German);
    private static readonly Reader French = BriefScene.Knowing(Readers.French);

    [Theory]
    [InlineData(0, 0, 1, 1, "1 Kennzahl ist im Plan; 1 von 2 lässt sich nicht beurteilen.", "1 indicateur est en bonne voie ; 1 sur 2 ne peut pas être jugé.")]
    [InlineData(0, 2, 0, 0, "2 Kennzahlen sind gefährdet, bei keiner ist der Plan verfehlt.", "2 indicateurs sont à risque, aucun n’est hors trajectoire.")]
    [
        InlineData(
            2,
            1,
            2,
            0,
            "2 Kennzahlen sind nicht im Plan, 1 ist gefährdet; 2 von 5 lassen sich nicht beurteilen.",
            "2 indicateurs sont hors trajectoire, 1 est à risque ; 2 sur 5 ne peuvent pas être jugés."),
    ]
    public void The_headline_agrees_with_its_numbers(int off, int risk, int none, int fine, string german, string french)
    {
        var scene = new BriefScene();
        foreach (var (values, count) in new[] { (new[] { 50m }, off), ([93m], risk), ([], none), ([100m], fine) })
            for (var i = 0; i < count; i++) scene.Kpi($"k{(values.Length == 0 ? 0 : (int)values[0])}-{i}", Ole, values: values);
        var headline = scene.Compile().Headline;

        Assert.Equal(german, German.Say(headline));
        Assert.Equal(french, Plain(French.Say(headline)));
    }

    [Fact]
    public void Trust_is_one_sentence_in_each_language()
    {
        var brief = new BriefScene().Objective("o", Perspective.Customer)
            .Kpi("fine", Ole, with: k => k with { Objective = new("o") }, values: 100)
                .Kpi("old", Ole, weeksAgo: 17, with: k => k with { Objective = new("o") }, values: 100)
            .Request(Ole, items: [("fine", true), ("old", false)])
            .Compile();

        Assert.Equal(
            "Diese Zahlen sagen wenig über heute: 1 von 2 angefragten Zahlen fehlt und 1 Kennzahl ist veraltet; vom Gesamtgewicht sind 50 % veraltet.",
            Plain(German.Say(brief.TrustSentence)));
        Assert.Equal(
            "Ces chiffres disent peu de la situation actuelle : 1 chiffre demandé sur 2 manque et 1 indicateur est périmé ; 50 % du poids total est périmé.",
            Plain(French.Say(brief.TrustSentence)));
        Assert.Equal("1 von 2 Zahlen gemeldet, der älteste Wert ist 123 Tage alt", German.Say(brief.Completeness.Sentence));
        Assert.Equal("1 chiffre donné sur 2, la valeur la plus ancienne a 123 jours", French.Say(brief.Completeness.Sentence));
    }

    [Fact]
    public void People_are_named_as_they_are_called_when_it_is_read()
    {
        var brief = new BriefScene().Kpi("a", Ole).Kpi("b", Ole)
            .Request(Ole, items: [("a", false), ("b", false)])
            .Request(Ana, RequestState.Excused, items: ("a", false))
            .Request(Mona, confidence: Confidence.Low, blocker: "kein Zugang", items: ("a", true))
            .Compile();
        var card = BriefContent.Of(brief, new("https://example.org/brief"));
        var renamed = German with { NameOf = id => id == Ole ? "Ole Neu" : German.NameOf(id) };

        Assert.Equal(
            ["Mona hat wenig Zuversicht und nennt ein Hindernis: kein Zugang", "Von Ole angefragt und nicht gemeldet: KPI a und KPI b."],
            brief.Agenda.Select(a => German.Say(a.Reason)));
        Assert.Equal("Demandé à Ole et pas encore donné : KPI a et KPI b.", Plain(French.Say(brief.Agenda[1].Reason)));
        Assert.Equal("Ohne Antwort: Ole Neu (2 Zahlen).", renamed.Say(card.Remarks[0]));
        Assert.Equal("Avec dispense : Ana (dispense accordée par Mona).", Plain(French.Say(card.Remarks[1])));
    }

    [Fact]
    public void Everything_that_a_card_says_is_catalogued()
    {
        var brief = new BriefScene().Kpi("a", Ole, values: [50, 52]).Kpi("b", Ole)
            .Request(Ole, items: ("b", false))
                .Request(Ana, unreachable: Unreachable.Refused, items: ("b", false))
                .Request(Mona, RequestState.Excused, items: ("b", false))
            .Compile();
        var card = BriefContent.Of(brief, new("https://example.org/brief"));

        Saying[] said =
        [
            card.Title,
            card.Headline,
            card.Trust,
            card.Completeness,
            .. card.Remarks,
            .. card.Agenda.SelectMany(l => new[] { l.Reason, l.Action, l.Outlook }.OfType<Saying>()),
        ];
        Assert.All(said, s => Assert.Equal("", PseudoLanguage.Unmarked(PseudoLanguage.Reader.Say(s))));
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
