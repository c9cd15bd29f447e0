using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

/// <summary>Why a cadence cannot run, in German and in French: days by their plurals, rhythms by their gender.</summary>
public sealed class CadenceLanguageTests
{
    [Fact]
    public void A_German_reads_days_and_rhythms_as_they_are_declined()
    {
        Assert.Equal(
            "Die Abfrage begänne 5 Arbeitstage vor der Besprechung; ein wöchentlicher Rhythmus erlaubt höchstens 4.",
            German(Weekly with { OpensBefore = 5 }));
        Assert.Equal(
            "Die Abfrage begänne 16 Arbeitstage vor der Besprechung; ein monatlicher Rhythmus erlaubt höchstens 15.",
            German(Weekly with { Frequency = Frequency.Monthly, OpensBefore = 16 }));
        Assert.Equal(
            "Die Besprechung liegt auf einem Samstag; wählen Sie einen Tag von Montag bis Freitag.",
            German(Weekly with { Weekday = DayOfWeek.Saturday }));
        Assert.Equal(
            "Die letzte Erinnerung ginge 1 Arbeitstag vor der Besprechung um 09:00 hinaus, wenn die Zahlen schon fällig sind (2 davor um 17:00); erinnern Sie früher.",
            German(Weekly with { RemindBefore = [3, 1] }));
    }

    [Fact]
    public void A_Frenchman_reads_one_day_and_several()
    {
        Assert.Equal(
            "La note de synthèse partirait 1 jour ouvré avant la réunion et le signalement 1 avant ; la note doit partir un jour plus tard.",
            French(Weekly with { BriefBefore = 1 }));
        Assert.Equal(
            "Le signalement au manager partirait 2 jours ouvrés avant la réunion à 09:00, avant que les chiffres soient attendus (2 avant à 17:00) ; signalez plus tard.",
            French(Weekly with { EscalateBefore = 2 }));
    }

    private static string German(Cadence cadence) => Readers.German.Say(Assert.Single(CadenceCheck.Run(cadence)).Sentence);

    private static string French(Cadence cadence) => Readers.French.Say(Assert.Single(CadenceCheck.Run(cadence)).Sentence).Replace('\u00A0', ' ');
}
