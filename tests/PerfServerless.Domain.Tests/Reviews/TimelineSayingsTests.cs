using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class TimelineSayingsTests
{
    private static readonly PersonId Ada = new("ada");
    private static readonly PersonId Ole = new("ole");

    public static TheoryData<TimelineKind> Kinds => [.. Enum.GetValues<TimelineKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_is_told_in_words_of_its_own(TimelineKind kind) =>
        Assert.StartsWith("timeline.", TimelineSayings.Of(Entry(kind, 2)).Id, StringComparison.Ordinal);

    [Theory]
    [InlineData(TimelineKind.Escalated, 1, "1 person with missing numbers went to Ole.", "Meldung an Ole: Bei einer Person fehlen Zahlen.", "Signalement à Ole\u00a0: des chiffres manquent chez 1 personne.")]
    [InlineData(TimelineKind.Escalated, 3, "3 people with missing numbers went to Ole.", "Meldung an Ole: Bei 3 Personen fehlen Zahlen.", "Signalement à Ole\u00a0: des chiffres manquent chez 3 personnes.")]
    [InlineData(TimelineKind.CycleClosed, 0, "The cycle closed; no number is missing.", "Die Runde ist geschlossen; keine Zahl fehlt.", "Le cycle est clos\u00a0: aucun chiffre ne manque.")]
    [InlineData(TimelineKind.CycleClosed, 1, "The cycle closed; 1 number is missing.", "Die Runde ist geschlossen; eine Zahl fehlt.", "Le cycle est clos\u00a0: il manque 1 chiffre.")]
    [InlineData(TimelineKind.ExcuseUndone, 0, "Ada took the excuse of Ole back.", "Ada hat die Freistellung für Ole zurückgenommen.", "Ada a retiré la dispense accordée à Ole.")]
    public void Counts_and_people_stand_in_each_language_as_they_should(TimelineKind kind, int count, string english, string german, string french)
    {
        var saying = TimelineSayings.Of(Entry(kind, count));

        Assert.Equal((english, german, french), (Read(Readers.English, saying), Read(Readers.German, saying), Read(Readers.French, saying)));
    }

    [Fact]
    public void Whom_an_entry_does_not_name_is_somebody() =>
        Assert.Equal("Somebody gave everything owed.", TimelineSayings.Of(new("1", DateTimeOffset.UnixEpoch, TimelineKind.Completed)).En());

    private static TimelineEntry Entry(TimelineKind kind, int count) => new("1", DateTimeOffset.UnixEpoch, kind, Ole, Ada, count);

    private static string Read(Reader reader, Saying saying) => (reader with { NameOf = id => id == Ole ? "Ole" : "Ada" }).Say(saying);
}
