using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Domain.Tests.Chat;

/// <summary>How decisions are said, and what is understood of them.</summary>
public sealed class DecisionReaderTests
{
    private static readonly Scorecard Scorecard = Acme.Scorecard(Acme.Kpi("ole-1", Acme.Ole), Acme.Kpi("ole-12", Acme.Ole)) with
    {
        People =
        [
            .. Acme.People, Acme.Person(new("theo")) with { Name = "Theo Stopper" }, Acme.Person(new("maja")) with { Name = "Maja van der Berg" },
            Acme.Person(new("ken2")) with { Name = "Ken Müller" },
        ],
    };

    [Theory]
    [InlineData("decide Ole calls the supplier by Friday", "Ole calls the supplier", "Ole", "Friday")]
    [InlineData("Decided that Ole calls the supplier by 12 June.", "Ole calls the supplier", "Ole", "12 June")]
    [InlineData("decision: call the supplier: Ole by 2026-06-12", "call the supplier", "Ole", "2026-06-12")]
    [InlineData("decide call the supplier by Friday: Ole", "call the supplier", "Ole", "Friday")]
    [InlineData("decide call the supplier, Ole", "call the supplier", "Ole", null)]
    [InlineData("decide Ole: call the supplier by tomorrow", "call the supplier", "Ole", "tomorrow")]
    [InlineData("decide I call the supplier by Friday", "I call the supplier", "@ceo", "Friday")]
    [InlineData("decide Maja van der Berg calls the supplier", "Maja van der Berg calls the supplier", "Maja van der Berg", null)]
    [InlineData("decide we raise the price by 5", "we raise the price by 5", null, null)]
    [InlineData("decide the supplier stays", "the supplier stays", null, null)]
    [InlineData("decide stop the project", "stop the project", null, null)]
    [InlineData("decide price: 5 euros", "price: 5 euros", null, null)]
    [InlineData("decide", null, null, null)]
    [InlineData("decide Ken Müller calls by Friday", "Ken Müller calls", "Ken Müller", "Friday")]
    [InlineData("decide call them: Kenn by Friday", "call them", "Kenn", "Friday")]
    [InlineData("Beschließe Lieferanten anrufen: Ole bis Freitag", "Lieferanten anrufen", "Ole", "Freitag")]
    [InlineData("beschliesse, dass Ole bis spätestens 12.6. den Lieferanten anruft", "Ole bis spätestens 12.6. den Lieferanten anruft", "Ole", "12.6")]
    [InlineData("Beschluss: Ole bis Freitag", null, "Ole", "Freitag")]
    [InlineData("Wir haben beschlossen: Ole ruft an bis zum 12. Juni", "Ole ruft an", "Ole", "12. Juni")]
    [InlineData("entscheide ich rufe an bis morgen", "ich rufe an", "@ceo", "morgen")]
    [InlineData("décidé : appeler le fournisseur : Ole d’ici vendredi", "appeler le fournisseur", "Ole", "vendredi")]
    [InlineData("on a décidé que Ole appelle avant le 12 juin", "Ole appelle", "Ole", "12 juin")]
    public void What_is_said_of_a_decision_is_understood(string said, string? text, string? owner, string? due)
    {
        var wish = Read(said)!;
        Assert.Equal((text, owner, due), (wish.Text, wish.Owner, wish.Due));
    }

    [Theory]
    [InlineData("decide target of KPI ole-1 to 45", "45")]
    [InlineData("decide target of kpi OLE-12 to 45.5 % from Q1 because the market grows", "45.5 % from Q1")]
    [InlineData("decide the new target for ole-1 is 40–50 for 2027", "40–50 for 2027")]
    [InlineData("decision: target of KPI ole-1: € 1,200 for Q3", "€ 1,200 for Q3")]
    [InlineData("Beschließe Ziel für KPI ole-1 auf 45,5 ab Q3, weil der Markt wächst", "45,5 ab Q3")]
    [InlineData("Beschluss: Zielwert von KPI ole-1 auf 45 für Q1 2027", "45 für Q1 2027")]
    [InlineData("décidé : cible de KPI ole-1 à 45 pour T1 2027 car le marché grandit", "45 pour T1 2027")]
    public void A_new_target_is_understood_and_the_sentence_is_its_reason(string said, string target)
    {
        var wish = Read(said)!;
        Assert.Equal((target, said.Contains("12", StringComparison.Ordinal) ? "k:ole-12" : "k:ole-1", null), (wish.Target, wish.Subject, wish.Owner));
        Assert.EndsWith(wish.Text!, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decide target of KPI ole-1 is looked at by Ole until Friday")]
    [InlineData("decide our target is to grow abroad by 2030")]
    [InlineData("decide targets are looked at to 45 percent of the time")]
    [InlineData("decide we raise the price by 5")]
    public void Other_sentences_change_no_target(string said) => Assert.Null(Read(said)!.Target);

    [Theory]
    [InlineData("decide target of NPS to 45", "45")]
    [InlineData("beschließe Ziel für die Bruttomarge auf 36,5 ab Q3, weil wir es können", "36,5 ab Q3")]
    [InlineData("décidé : cible de la marge à 40", "40")]
    public void A_target_of_something_that_no_KPI_is_called_is_asked_for_and_not_written_down_without_it(string said, string target) =>
        Assert.Equal((target, null), (Read(said)!.Target, Read(said)!.Subject));

    [Theory]
    [InlineData("decide")]
    [InlineData("Beschluss:")]
    [InlineData("décidé !")]
    public void The_word_alone_asks_for_the_form(string said) => Assert.False(Read(said)!.Filled);

    [Theory]
    [InlineData("decisions")]
    [InlineData("what was decided")]
    [InlineData("hello")]
    [InlineData("")]
    public void Other_words_are_no_decision(string said) => Assert.Null(Read(said));

    [Fact]
    public void The_longest_name_that_stands_in_it_is_what_it_is_about()
    {
        Assert.Equal("k:ole-12", Read("decide Ole mends kpi OLE-12 by Friday")!.Subject);
        Assert.Equal("k:ole-1", Read("decide Ole mends KPI ole-1")!.Subject);
        Assert.Null(Read("decide Ole mends KPI ole-123")!.Subject);
    }

    [Fact]
    public void A_text_of_four_thousand_characters_and_signs_of_all_sorts_is_read()
    {
        var wish = Read("decide " + new string('x', 3_900) + " **bold** <b>html</b> \u202Eright\u202C by Friday")!;
        Assert.Equal("Friday", wish.Due);
        Assert.DoesNotContain('\u202E', wish.Text!);
    }

    private static DecisionWish? Read(string said) =>
        DecisionReader.Read(said, "d1", Scorecard, Scorecard.Find(Acme.Ceo)!, Reader.Of("en-US", Languages.BuiltIn));
}
