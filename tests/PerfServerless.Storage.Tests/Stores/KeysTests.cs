using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;
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
            "m|weekly|20260306|ann|again-f:1a~002fb",
            "m|weekly|20260306|ann|",
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
            ReviewKeys.Message(new(Cycle, Sample.Ann, MessageStep.Again("f:1a/b"))),
            ReviewKeys.MessagesTo(Cycle, Sample.Ann),
            ReviewKeys.TimelineEntry(Cycle, "asked:ann"),
            ReviewKeys.Event("ann|1"),
        ]);

    [Fact]
    public void Rows_of_people_and_scorecards_have_these_keys() => Assert.Equal(
        ["p|ann", "x|0000-aaaa", "v|3f2a", "current", "h|0639080370001230000|3f2a", "!tenants"],
        [
            PeopleKeys.Chat(Sample.Ann),
            PeopleKeys.Binding("0000-AAAA"),
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
