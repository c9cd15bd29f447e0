using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class TimelineSayingsTests
{
    private static readonly PersonId Ada = new("ada");
    private static readonly PersonId Ole = new("ole");

    /// <summary>One of every case.</summary>
    private static readonly TimelineEvent[] All =
    [
        new TimelineEvent.CycleOpened(2), new TimelineEvent.CycleClosed(2), new TimelineEvent.Asked(Ole, 2), new TimelineEvent.Reminded(Ole, 2),
        new TimelineEvent.Nudged(Ole, Ada), new TimelineEvent.Nudged(Ole, null), new TimelineEvent.NotReachable(Ole), new TimelineEvent.Submitted(Ole, 2),
        new TimelineEvent.Corrected(Ole, 2), new TimelineEvent.Stated(Ole), new TimelineEvent.Completed(Ole), new TimelineEvent.Excused(Ole, Ada),
        new TimelineEvent.ExcuseUndone(Ole, Ada), new TimelineEvent.Escalated(Ole, 2), new TimelineEvent.EscalationResolved(Ole),
        new TimelineEvent.BriefSent(Ole), new TimelineEvent.Paused(Ole), new TimelineEvent.Resumed(Ole),
        new TimelineEvent.TakenCare(Ole), new TimelineEvent.Extended(Ole, Ada, new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero)),
        new TimelineEvent.HeldBack(Ole), new TimelineEvent.Snoozed(Ole, new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero)),
        new TimelineEvent.HandedOver(Ole, new("ana"), new("mona"), 2), new TimelineEvent.NoLongerTracked(Ole, new("mona"), 1, "sold"),
        new TimelineEvent.MeetingMoved(new(2026, 6, 4, 8, 0, 0, TimeSpan.Zero), new(2026, 6, 5, 8, 0, 0, TimeSpan.Zero)), new TimelineEvent.CalledOff(),
    ];

    public static TheoryData<TimelineEvent, string, string, string> Told => new()
    {
        {
            new TimelineEvent.Escalated(Ole, 1),
            "The missing numbers of 1 person went to Ole.",
            "Meldung an Ole: Bei einer Person fehlen Zahlen.",
            "Signalement à Ole\u00a0: des chiffres manquent chez 1 personne."
        },
        {
            new TimelineEvent.Escalated(Ole, 3),
            "The missing numbers of 3 people went to Ole.",
            "Meldung an Ole: Bei 3 Personen fehlen Zahlen.",
            "Signalement à Ole\u00a0: des chiffres manquent chez 3 personnes."
        },
        {
            new TimelineEvent.CycleClosed(0),
            "The cycle closed; no number is missing.", "Die Runde ist geschlossen; keine Zahl fehlt.", "Le cycle est clos\u00a0: aucun chiffre ne manque."
        },
        {
            new TimelineEvent.CycleClosed(1),
            "The cycle closed; 1 number is missing.", "Die Runde ist geschlossen; eine Zahl fehlt.", "Le cycle est clos\u00a0: il manque 1 chiffre."
        },
        {
            new TimelineEvent.ExcuseUndone(Ole, Ada),
            "Ada took the excuse of Ole back.", "Ada hat die Freistellung für Ole zurückgenommen.", "Ada a retiré la dispense accordée à Ole."
        },
        { new TimelineEvent.Nudged(Ole, Ada), "Ada nudged Ole.", "Ada hat Ole angestoßen.", "Ada a relancé Ole." },
        { new TimelineEvent.Nudged(Ole, null), "A manager nudged Ole.", "Eine Führungskraft hat Ole angestoßen.", "Un manager a relancé Ole." },
    };

    [Fact]
    public void Every_case_is_told_in_words_of_its_own()
    {
        Assert.Equal(
            typeof(TimelineEvent).GetNestedTypes().Where(t => t.IsSealed).Select(t => t.Name).Order(StringComparer.Ordinal),
            All.Select(e => e.GetType().Name).Distinct().Order(StringComparer.Ordinal));

        var ids = All.Select(e => TimelineSayings.Of(e).Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.StartsWith("timeline.", id, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void Counts_and_people_stand_in_each_language_as_they_should(TimelineEvent what, string english, string german, string french)
    {
        var saying = TimelineSayings.Of(what);

        Assert.Equal((english, german, french), (Read(Readers.English, saying), Read(Readers.German, saying), Read(Readers.French, saying)));
    }

    private static string Read(Reader reader, Saying saying) => (reader with { NameOf = id => id == Ole ? "Ole" : "Ada" }).Say(saying);
}
