using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class RuleWordsInOtherLanguagesTests
{
    private static readonly PeriodTarget[] Year = [new("2026", 100)];

    [Theory]
    [InlineData(Direction.HigherIsBetter, "80", "Der Wert für März 2026 (80,00) liegt 20,00 unter dem Zielwert von 100,00.")]
    [InlineData(Direction.HigherIsBetter, "99.999", "Der Wert für März 2026 (100,00) liegt knapp unter dem Zielwert von 100,00.")]
    [InlineData(Direction.LowerIsBetter, "80", "Der Wert für März 2026 (80,00) ist 20,00 besser als die Grenze von 100,00.")]
    [InlineData(Direction.LowerIsBetter, "120", "Der Wert für März 2026 (120,00) liegt 20,00 über der Grenze von 100,00.")]
    [InlineData(Direction.HigherIsBetter, "100", "Der Wert für März 2026 (100,00) liegt genau auf dem Zielwert von 100,00.")]
    public void A_verdict_in_german(Direction direction, string value, string said) =>
        Says(Readers.German, said, A.Kpi(direction, targets: Year), $"2026-03={value}");

    [Theory]
    [InlineData(Direction.HigherIsBetter, "80", "Mars 2026 : 80,00, soit 20,00 en dessous de la cible de 100,00.")]
    [InlineData(Direction.HigherIsBetter, "120", "Mars 2026 : 120,00, soit 20,00 au-dessus de la cible de 100,00.")]
    [InlineData(Direction.LowerIsBetter, "80", "Mars 2026 : 80,00, soit 20,00 sous la limite de 100,00.")]
    [InlineData(Direction.LowerIsBetter, "99.999", "Mars 2026 : 100,00, soit à peine sous la limite de 100,00.")]
    public void A_verdict_in_french(Direction direction, string value, string said) =>
        Says(Readers.French, said, A.Kpi(direction, targets: Year), $"2026-03={value}");

    [Theory]
    [
        InlineData(
            "de-DE",
            "2025-12=9 2026-03=20",
            "Die Summe bis März 2026 (20,00) wäre im Plan, aber es fehlen 2 Zeiträume. Gezählt werden die 31 Tage von So 01.03.2026 bis Di 31.03.2026."),
    ]
    [InlineData("de-DE", "2026-01=10 2026-03=60", "Die Summe bis März 2026 (70,00) wäre im Plan, aber es fehlt 1 Zeitraum. Gezählt werden 62 von 90 Tagen von Do 01.01.2026 bis Di 31.03.2026; die anderen haben keinen Wert oder keinen Zielwert.")]
    [InlineData("fr-FR", "2026-01=10 2026-03=60", "Cumul à fin mars 2026 : 70,00. Ce serait en bonne voie, mais il manque 1 période. 62 jours sont comptés sur 90, du jeu. 01/01/2026 au mar. 31/03/2026 ; les autres n’ont pas de valeur ou pas de cible.")]
    [InlineData("de-DE", "2026-01=1 2026-02=1 2026-03=1", "Die Summe bis März 2026 (3,00) liegt 21,66 unter dem bis dahin erwarteten Wert von 24,66. Gezählt werden die 90 Tage von Do 01.01.2026 bis Di 31.03.2026.")]
    [InlineData("fr-FR", "2026-01=1 2026-02=1 2026-03=1", "Cumul à fin mars 2026 : 3,00, soit 21,66 en dessous de la valeur attendue à cette date (24,66). Sont comptés les 90 jours du jeu. 01/01/2026 au mar. 31/03/2026.")]
    public void A_total(string locale, string values, string said) =>
        Says(Readers.Of(locale), said, A.Kpi(accumulation: Accumulation.Cumulative, targets: Year), values);

    [Theory]
    [InlineData("de-DE", "Der letzte Wert ist 100,00 für Februar 2026. Der Wert für März 2026 fehlt seit 1 Arbeitstag; erlaubt sind 0.")]
    [InlineData("fr-FR", "Dernière valeur : 100,00 (février 2026). La suivante (mars 2026) manque depuis 1 jour ouvré ; le délai permis est de 0 jour.")]
    public void What_is_stale(string locale, string said) => Says(Readers.Of(locale), said, A.Kpi(freshFor: 0, targets: Year), "2026-02=100", "2026-04-01");

    [Theory]
    [InlineData("de-DE", "1 von 5 Teilen ist im Plan, 2 sind gefährdet und 2 sind veraltet: nach Gewicht 66 von 100 Punkten (im Plan ab 75, gefährdet ab 40). Veraltet: 40 % des Gewichts.")]
    [InlineData("fr-FR", "Sur 5 composantes, 1 est en bonne voie, 2 sont à risque et 2 sont périmées : 66 points sur 100 selon le poids (en bonne voie à partir de 75, à risque à partir de 40). Périmé : 40 % du poids.")]
    public void A_roll_up_of_mixed_parts(string locale, string said)
    {
        IReadOnlyList<RollUpChild> parts = [Child(Status.OnTrack), Child(Status.AtRisk), Child(Status.AtRisk), Child(Status.Stale), Child(Status.Stale)];

        Assert.Equal(said, Readers.Of(locale).Say(RollUps.Of(parts, RollUp.Weighted, ScorecardRules.Default).Sentence).Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("de-DE", 1, "Der einzige Teil ist gefährdet")]
    [InlineData("de-DE", 2, "Beide Teile sind gefährdet")]
    [InlineData("fr-FR", 1, "La seule composante est à risque")]
    [InlineData("fr-FR", 3, "Les 3 composantes sont à risque")]
    public void A_roll_up_of_like_parts(string locale, int count, string said) =>
        Assert.StartsWith(
            said,
            Readers.Of(locale).Say(RollUps.Of([.. Enumerable.Repeat(Child(Status.AtRisk), count)], RollUp.Weighted, ScorecardRules.Default).Sentence),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("de-DE", 1, 0, "Die Einschätzung „gefährdet“ vom Di 02.06.2026 ist 1 Runde alt und zählt nicht mehr; erlaubt sind 0 Runden.")]
    [InlineData("de-DE", 3, 1, "Die Einschätzung „gefährdet“ vom Di 02.06.2026 ist 3 Runden alt und zählt nicht mehr; erlaubt ist 1 Runde.")]
    [InlineData("fr-FR", 3, 0, "L’appréciation « à risque » du mar. 02/06/2026 date de 3 cycles et ne compte plus ; le maximum est de 0 cycle.")]
    public void A_statement_that_expired(string locale, int age, int allowed, string said) => Assert.Equal(
        said, Readers.Of(locale).Say(FindingWords.Expired.Say(StatusWords.AtRisk, new(2026, 6, 2), age, allowed)).Replace('\u00A0', ' '));

    [Theory]
    [InlineData("de-DE", 0, "Der Treiber „Besuche“ hat im letzten beurteilten Zeitraum das Erwartete verfehlt. Die Wirkung zeigt sich noch im selben Zeitraum (Korrelation 0,8 über 12 Zeiträume).")]
    [InlineData("de-DE", 2, "Der Treiber „Besuche“ hat im letzten beurteilten Zeitraum das Erwartete verfehlt. Die Wirkung zeigt sich nach etwa 2 Zeiträumen (Korrelation 0,8 über 12 Zeiträume).")]
    [InlineData("fr-FR", 0, "Le levier « Besuche » a manqué ce qui était attendu sur sa dernière période jugée. L’effet apparaît au cours de la même période (corrélation de 0,8 sur 12 périodes).")]
    [InlineData("fr-FR", 1, "Le levier « Besuche » a manqué ce qui était attendu sur sa dernière période jugée. L’effet apparaît après environ 1 période (corrélation de 0,8 sur 12 périodes).")]
    public void A_driver_with_its_lag(string locale, int shift, string said) => Assert.Equal(
        said, Readers.Of(locale).Say(FindingWords.Driver.Say("Besuche", 1, FindingWords.LagEstimated.Say(shift, new(0.8m, 2), 12))).Replace('\u00A0', ' '));

    [Fact]
    public void Nothing_that_a_verdict_or_a_roll_up_says_is_left_uncatalogued()
    {
        Saying[] sayings =
        [
            .. RuleBook.All.Select(r => r.Sentence),
            .. Enum.GetValues<Status>().Select(StatusName.Of),
            .. RuleWordsSamples.All,
        ];

        Assert.All(sayings, s => Assert.Equal("", PseudoLanguage.Unmarked(PseudoLanguage.Reader.Say(s))));
        Assert.True(sayings.Length > RuleBook.All.Count + 40);
    }

    private static RollUpChild Child(Status status) =>
        RollUpChild.Of(new Verdict { Kpi = A.Id, Status = status, RuleId = "" }, status is Status.AtRisk or Status.OnTrack or Status.Stale ? 1 : 2);

    private static void Says(Reader reader, string said, Kpi kpi, string values, string asOf = "2026-04-02") =>
        Assert.Equal(said, reader.Say(VerdictSentence.Of(A.Verdict(kpi, values, asOf), kpi.Unit, kpi.Direction, 1)).Replace('\u00A0', ' '));
}
