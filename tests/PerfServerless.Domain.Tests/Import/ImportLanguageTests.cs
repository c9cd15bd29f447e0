using System.Reflection;
using System.Text.RegularExpressions;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;
using static PerfServerless.Domain.Import.Tables.ImportFormat;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>Mistakes in the languages of those who mend them. What has to be typed stands there as it is typed.</summary>
public sealed partial class ImportLanguageTests
{
    public static TheoryData<FolderBuilder, string> InGerman => new()
    {
        { A.Folder.Line(Objectives, "safe,Safe, and sound,customer,grow,ada,1"), "objectives.csv, Zeile 5: Die Zeile hat 7 Zellen, die Kopfzeile 6: Setzen Sie Text mit einem Komma in doppelte Anführungszeichen." },
        { A.Folder.Line(Cadences, "m,M,monthly,friday,14:00,Europe/Berlin,bert,ada;carl"), "cadences.csv, Zeile 3, Spalte 8 (leaders): Es gibt keine Person „carl“." },
        { A.Folder.Line(Targets, "revenu,2026-06,4,,"), "targets.csv, Zeile 5, Spalte 1 (kpi): Es gibt keine Kennzahl „revenu“. Meinten Sie „revenue“?" },
        { A.Folder.Line(Actuals, "revenue,2026-03,12 34,,"),
            "actuals.csv, Zeile 5, Spalte 3 (value): „12 34“ ist keine Zahl im Format des Ordners („.“ vor den Nachkommastellen, nichts zwischen den Tausendern, höchstens 15 Stellen davor und 28 insgesamt): Schreiben Sie 1234." },
        { A.Folder.Line(Actuals, "revenue,2026-W20,5,,"), "actuals.csv, Zeile 5, Spalte 2 (period): „2026-W20“ ist eine Woche, und „revenue“ hat Werte für Monate: Schreiben Sie einen Zeitraum wie 2026-05." },
        { A.Folder.Replace(People, "ada@acme.example,,", "ada@acme.example,chie,"), "people.csv, Zeile 2 (manager): Die Führungskräfte bilden einen Kreis, ada > chie > bert > ada: Eine Meldung käme nie ans Ende. Geben Sie einer dieser Personen eine andere Führungskraft oder keine." },
        { A.Folder.With(ImportFormat.Rules, "tolerance,atRisk\n0.2,0.1"), "rules.csv, Zeile 2, Spalte 2 (atRisk): „atRisk“ 0.1 liegt unter der Toleranz 0.2: Was im Plan ist, kann nicht zugleich nicht im Plan sein. Erhöhen Sie den Wert." },
        { A.Folder.With(Cadences, "id,name,frequency,weekday,meetingAt,timeZone,owner,leaders,opensBefore,remindBefore\nw,W,weekly,friday,14:00,Europe/Berlin,bert,ada,2,3"), "cadences.csv, Zeile 2, Spalte 10 (remindBefore): Die erste Erinnerung ginge 3 Arbeitstage vor der Besprechung hinaus, die Abfrage beginnt aber 2 davor; erinnern Sie später." },
    };

    public static TheoryData<FolderBuilder, string> InFrench => new()
    {
        { A.Folder.Line(Cadences, "m,M,monthly,friday,14:00,Europe/Berlin,bert,ada;carl"), "cadences.csv, ligne 3, colonne 8 (leaders) : Il n’y a pas de personne « carl »." },
        { A.Folder.Line(Targets, "revenu,2026-06,4,,"), "targets.csv, ligne 5, colonne 1 (kpi) : Il n’y a pas d’indicateur « revenu ». Vouliez-vous écrire « revenue » ?" },
        { A.Folder.Line(Objectives, "grow,Again,customer,,ada,1"), "objectives.csv, ligne 5, colonne 1 (id) : L’objectif « grow » figure à la ligne 2 et à la ligne 5 : supprimez l’une des deux lignes, ou donnez-lui son propre identifiant (les majuscules ne comptent pas)." },
        { A.Folder.Line(Targets, "on-time,2026,96,,"), "targets.csv, ligne 5, colonne 2 (period) : Cette cible est annuelle, celle de la ligne 3 est mensuelle : toutes les cibles d’un indicateur ont la même fréquence." },
        { A.Folder.With(Cadences, "id,name,frequency,weekday,meetingAt,timeZone,owner,leaders,briefBefore\nw,W,weekly,friday,14:00,Europe/Berlin,bert,ada,1"), "cadences.csv, ligne 2, colonne 9 (briefBefore) : La note de synthèse partirait 1 jour ouvré avant la réunion et le signalement 1 avant ; la note doit partir un jour plus tard." },
    };

    /// <summary>Every line of <see cref="WrongCellTests"/>: its file, and the line.</summary>
    public static TheoryData<string, string> WrongCells
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var one in typeof(WrongCellTests).GetMethods().SelectMany(m => m.GetCustomAttributes<InlineDataAttribute>().SelectMany(a => a.GetData(m))))
                cases.Add((string)one[0], (string)one[1]);

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(InGerman))]
    public void A_German_reads_German(FolderBuilder folder, string mistake) => Assert.Equal(mistake, Told(folder, Readers.German));

    [Theory]
    [MemberData(nameof(InFrench))]
    public void A_Frenchman_reads_French(FolderBuilder folder, string mistake) => Assert.Equal(mistake, Told(folder, Readers.French).Replace('\u00A0', ' '));

    [Fact]
    public void The_middle_of_a_long_circle_is_left_out_in_the_readers_words()
    {
        var rows = Enumerable.Range(1, 14).Select(i => $"o{i},o,financial,o{(i % 14) + 1},,1");
        var folder = A.Folder.With(
            Objectives,
            "id,name,perspective,parent,owner,weight\n" + string.Join('\n', rows.Append("grow,Grow,financial,,,1").Append("deliver,Deliver,financial,,,1")));

        Assert.Contains("o12 > (2 weitere) > o1: Ordnen Sie", Told(folder, Readers.German), StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_folder_with_a_comma_the_numbers_to_be_written_have_one()
    {
        var folder = A.Folder.Replace(Organisation, ",1,", ",1,de-DE").With(ImportFormat.Targets, "kpi,period,target").With(Actuals, "kpi,period,value");
        var rules = new SourceTable(ImportFormat.Rules, new(1, ["tolerance", "atRisk"]), [new(2, ["0,2", "0,1"])]);

        var refused = Assert.IsType<ImportResult.Refused>(
            FolderValidation.Validate(folder.ToFolder() with { Tables = [.. folder.ToFolder().Tables, rules] }, FolderBuilder.Now));

        Assert.StartsWith("'atRisk' 0,1 is below the tolerance 0,2: ", Assert.Single(refused.Mistakes).Sentence.En(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongCells))]
    public void Nothing_is_unmarked_in_the_pseudo_language_and_what_is_put_in_is_data(string file, string line)
    {
        var folder = A.Folder.Line(file, line);

        Assert.All(Assert.IsType<ImportResult.Refused>(folder.Validate()).Mistakes, m =>
        {
            Assert.Empty(PseudoLanguage.Unmarked(PseudoLanguage.Reader.Say(m.Told)));
            Assert.All(Texts(m.Told), t => Assert.True(IsData(t, folder), t));
        });
    }

    [Fact]
    public void Words_of_a_language_put_in_as_data_would_be_found() => Assert.False(IsData("the folder's format", A.Folder));

    private static string Told(FolderBuilder folder, Reader reader) =>
        reader.Say(Assert.Single(Assert.IsType<ImportResult.Refused>(folder.Validate()).Mistakes).Told);

    private static IEnumerable<string> Texts(Saying saying) => saying.Parts.SelectMany(p => p.Part switch
    {
        Part.Text(var text) => [text],
        Part.Said(var inner) => Texts(inner),
        _ => [],
    });

    /// <summary>One word, a list of them, a circle or a moment; or something that stands in the folder.</summary>
    private static bool IsData(string text, FolderBuilder folder) =>
        Data().IsMatch(text) || folder.Files.Values.Any(f => f.Contains(text, StringComparison.Ordinal));

    [GeneratedRegex(@"^(\S*|\S+(, \S+)+|\S+( > \S+)+|\d{4}-\d\d-\d\d \d\d:\d\d)$")]
    private static partial Regex Data();
}
