using PerfServerless.Domain.Chat.Escalations;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Words.Catalogue.Chat;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Chat;

/// <summary>The sentences that are hardest in German and French: plurals, cases, parts put in.</summary>
public sealed class OtherLanguagesTests
{
    [Fact]
    public void A_reminder_reads_well()
    {
        var form = FormContent.Message(new DeskScene().Owes("a").Owes("b").Build(), new(MessageCause.Reminder, [ThisCycle]));

        Assert.Equal("Weekly review: 2 Zahlen sind fällig", form.Title.German());
        Assert.Equal(
            "Zur Erinnerung: Weekly review bei Acme wartet noch auf Ihre Antwort. Bitte antworten Sie bis Di 02.06.2026, 17:00 Uhr; die Besprechung ist am Do 04.06.2026, 10:00 Uhr. Schreiben Sie „Pause“, wenn ich Ihnen nicht mehr von selbst schreiben soll.",
            form.Intro.German());
        Assert.Equal("Weekly review : 2 chiffres attendus", form.Title.French());
        Assert.StartsWith(
            "Petit rappel : Weekly review (Acme) attend encore votre réponse. Merci de répondre au plus tard le mar. 02/06/2026 à 17:00 ;",
            form.Intro.French(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Weekly review : 0 chiffre donné sur 2")] // French counts nothing as one
    [InlineData(1, "Weekly review : 1 chiffre donné sur 2")]
    public void A_receipt_counts_as_French_does(int given, string title) => Assert.Equal(title, ReceiptWords.Progress.Say("Weekly review", given, 2).French());

    [Fact]
    public void A_mistake_is_said_with_the_readers_numbers()
    {
        var refused = Assert.IsType<SubmissionReading.Refused>(SubmissionReader.Read(
            new DeskScene().Locale("de-DE").Owes("a", with: k => k with { Maximum = 1000 }).Build(), DeskScene.Submission([("a", "2.000,5")])));

        Assert.Equal("Der größte mögliche Wert für KPI a ist 1.000,0.", refused.Form.Fields.Single().Error!.German());
        Assert.Equal("Noch ist nichts gespeichert: Bitte sehen Sie 1 Eingabe noch einmal an.", refused.Form.Intro.German());
    }

    [Theory]
    [InlineData(1, "Ole wurde angestoßen.", "Relance envoyée : Ole.")]
    [InlineData(2, "Ole und Ana wurden angestoßen.", "Relances envoyées : Ole et Ana.")]
    public void What_a_manager_did_agrees_in_number(int people, string german, string french)
    {
        var did = EscalationContent.Did(ManagerAct.Nudge, new PersonId[] { Ole, Ana }[..people], people);

        Assert.Equal((german, french), (did.German(), did.French()));
    }

    [Theory]
    [InlineData(1, "seit 1 Arbeitstag überfällig", "en retard de 1 jour ouvré")]
    [InlineData(3, "seit 3 Arbeitstagen überfällig", "en retard de 3 jours ouvrés")]
    public void Lateness_has_its_case(int days, string german, string french) =>
        Assert.Equal((german, french), (EscalationWords.Late.Say(days).German(), EscalationWords.Late.Say(days).French()));
}
