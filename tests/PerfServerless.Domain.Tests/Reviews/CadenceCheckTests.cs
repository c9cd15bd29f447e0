using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.Domain.Tests.Reviews.Sample;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class CadenceCheckTests
{
    public static TheoryData<string, string, Cadence> Impossible => new()
    {
        { nameof(Cadence.TimeZone), "no IANA time zone", Weekly with { TimeZone = "Mars/Olympus" } },
        { nameof(Cadence.Weekday), "Monday to Friday", Weekly with { Weekday = DayOfWeek.Sunday } },
        { nameof(Cadence.Leaders), "at least one leader", Weekly with { Leaders = [] } },
        { nameof(Cadence.OpensBefore), "4 at most", Weekly with { OpensBefore = 5 } },
        { nameof(Cadence.OpensBefore), "open earlier", Weekly with { OpensBefore = 2, DueBefore = 2, DueUntil = new(8, 0), RemindBefore = [] } },
        { nameof(Cadence.RemindBefore), "falling order", Weekly with { RemindBefore = [2, 3] } },
        { nameof(Cadence.RemindBefore), "each day once", Weekly with { RemindBefore = [2, 2] } },
        { nameof(Cadence.RemindBefore), "remind later", Weekly with { RemindBefore = [4] } },
        { nameof(Cadence.RemindBefore), "remind earlier", Weekly with { RemindBefore = [1] } },
        { nameof(Cadence.EscalateBefore), "escalate later", Weekly with { EscalateBefore = 2 } },
        { nameof(Cadence.BriefBefore), "on a later day", Weekly with { BriefBefore = 1 } },
        { nameof(Cadence.BriefBefore), "the meeting starts at 08:30", Weekly with { MeetingAt = new(8, 30) } },
        { nameof(Cadence.BriefBefore), "write 0 or more", Weekly with { BriefBefore = -1 } },
    };

    [Fact]
    public void The_default_steps_pass() => Assert.Empty(CadenceCheck.Run(Weekly));

    [Fact]
    public void A_longer_period_allows_a_longer_window() =>
        Assert.Empty(CadenceCheck.Run(Weekly with { Frequency = Frequency.Monthly, OpensBefore = 10, RemindBefore = [7, 5, 3] }));

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_cadence_is_named_with_the_way_out(string member, string words, Cadence cadence) =>
        Assert.Contains(CadenceCheck.Run(cadence), m => m.Member == member && m.Sentence.Contains(words, StringComparison.Ordinal));
}
