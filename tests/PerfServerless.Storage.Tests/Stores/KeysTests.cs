using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Stores;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Tests.Stores;

/// <summary>Stored rows outlive code: a key that changes here is a row that is lost.</summary>
public sealed class KeysTests
{
    private static readonly CycleKey Cycle = Sample.Cycle(new("acme"));

    [Fact]
    public void Rows_of_reviews_have_these_keys() => Assert.Equal(
        [
            "acme",
            "a|revenue|2026-02|import:1",
            "a|revenue|",
            "q|weekly|20260306|ann",
            "q|weekly|20260306|",
            "c|weekly|79739693",
            "c|weekly|",
            "e|weekly|20260306|bob",
            "b|weekly|20260306",
            "d|ann",
            "d|",
            "m|weekly|20260306|bob|escalation",
            "m|weekly|20260306|ann|brief",
            "m|weekly|20260306|",
            "t|weekly|20260306|asked:ann",
            "o|ann~007c1",
        ],
        [
            ReviewKeys.Partition(new("acme")),
            ReviewKeys.Actual(Sample.AnActual("import:1")),
            ReviewKeys.ActualsOf(Sample.Revenue),
            ReviewKeys.Request(new(Cycle, Sample.Ann)),
            ReviewKeys.Requests(Cycle),
            ReviewKeys.Cycle(Cycle),
            ReviewKeys.Cycles(Sample.Weekly),
            ReviewKeys.Escalation(Cycle, Sample.Bob),
            ReviewKeys.Brief(Cycle),
            ReviewKeys.Desk(Sample.Ann),
            ReviewKeys.Desks,
            ReviewKeys.Message(new(Cycle, Sample.Bob, new MessageStep.Escalation())),
            ReviewKeys.Message(new(Cycle, Sample.Ann, new MessageStep.Brief())),
            ReviewKeys.Messages(Cycle),
            ReviewKeys.TimelineEntry(Cycle, "asked:ann"),
            ReviewKeys.Event("ann|1"),
        ]);

    [Fact]
    public void Rows_of_people_and_scorecards_have_these_keys() => Assert.Equal(
        ["p|teams|ann", "p|teams|", "x|teams|0000-aaaa", "x|mail|ann~0040acme.example", "v|3f2a", "current", "h|0639080370001230000|3f2a", "!tenants"],
        [
            PeopleKeys.Address("teams", Sample.Ann),
            PeopleKeys.Addresses("teams"),
            PeopleKeys.Binding("teams", "0000-AAAA"),
            PeopleKeys.Binding("mail", "Ann@Acme.example"),
            ScorecardKeys.Version("3f2a"),
            ScorecardKeys.Pointer,
            ScorecardKeys.History(Sample.AScorecard(new("acme"), "3f2a")),
            ScorecardKeys.TenantsPartition,
        ]);

    [Theory]
    [InlineData("plain-1_2.3:4", "plain-1_2.3:4")]
    [InlineData("a b/c", "a~0020b~002fc")]
    [InlineData("~", "~007e")]
    [InlineData("ü", "~00fc")]
    public void Any_text_becomes_a_key_part(string text, string part) => Assert.Equal(part, KeyPart.Of(text));

    [Fact]
    public void Long_texts_stay_apart_and_short_enough()
    {
        var (one, two) = (KeyPart.Of(new string('x', 5000) + "1"), KeyPart.Of(new string('x', 5000) + "2"));

        Assert.NotEqual(one, two);
        Assert.Equal(200, one.Length);
        Assert.Equal(one, TableKeys.Checked(one, "row key"));
        Assert.Throws<ArgumentException>(() => KeyPart.Of(""));
    }
}
