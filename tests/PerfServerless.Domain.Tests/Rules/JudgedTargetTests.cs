using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

/// <summary>Beside a sum that runs over a profile stands all of the profile, and nothing that only looks like it.</summary>
public sealed class JudgedTargetTests
{
    private static readonly PeriodTarget[] Quarters =
    [
        new("2026-Q1", 1, 10, 100),
        new("2026-Q2", 2, 20, 200),
        new("2026-Q3", 3, 30, 300),
        new("2026-Q4", 4, 40, 400),
    ];

    [Fact]
    public void A_span_with_all_its_targets_has_their_sum() => Assert.Equal(new("2026", 10, 100, 1000), Of(Quarters));

    [Fact]
    public void Edges_and_stretches_are_summed_only_where_every_target_has_one() =>
        Assert.Equal(new("2026", 10), Of([.. Quarters[..3], new("2026-Q4", 4)]));

    [Theory]
    [InlineData("2026-Q1 2026-Q2 2026-Q3")]
    [InlineData("2026-Q2 2026-Q3 2026-Q4")]
    [InlineData("2026-Q1 2026-Q2 2026-Q4")]
    [InlineData("2026-Q2")]
    public void Where_some_are_missing_the_values_own_target_stays(string there) =>
        Assert.Equal("2026-Q2", Of([.. Quarters.Where(q => there.Contains(q.Period, StringComparison.Ordinal))])!.Period);

    [Theory]
    [InlineData(Frequency.Quarterly, Accumulation.Cumulative)]
    [InlineData(null, Accumulation.Cumulative)]
    [InlineData(Frequency.Yearly, Accumulation.Level)]
    public void What_starts_again_with_each_target_has_its_own(Frequency? resets, Accumulation accumulation) =>
        Assert.Equal(Quarters[1], JudgedTarget.Of(A.Kpi(accumulation: accumulation, targets: Quarters) with { Resets = resets }, "2026-05", 1));

    [Theory]
    [InlineData("2027-01")]
    [InlineData("soon")]
    public void What_no_target_covers_has_none(string period) => Assert.Null(JudgedTarget.Of(Sum(Quarters), period, 1));

    [Fact]
    public void Weeks_make_a_month_with_the_days_that_they_have_in_it() // April has 5 days of week 14 and 4 of week 18
    {
        PeriodTarget[] weeks = [.. Enumerable.Range(13, 6).Select(w => new PeriodTarget($"2026-W{w}", 7))];
        var kpi = A.Kpi(accumulation: Accumulation.Cumulative, frequency: Frequency.Weekly, targets: weeks) with { Resets = Frequency.Monthly };

        Assert.Equal(new("2026-04", 30), JudgedTarget.Of(kpi, "2026-W15", 1));
        Assert.Equal("2026-W15", JudgedTarget.Of(kpi with { Targets = new(weeks[2..]) }, "2026-W15", 1)!.Period);
        Assert.Equal("2026-W15", JudgedTarget.Of(kpi with { Targets = new(weeks[..5]) }, "2026-W15", 1)!.Period);
    }

    [Fact]
    public void Months_make_the_fiscal_year() => Assert.Equal(
        new("FY2027", 12),
        JudgedTarget.Of(Sum([.. Enumerable.Range(0, 12).Select(i => new PeriodTarget($"{2026 + ((i + 3) / 12)}-{((i + 3) % 12) + 1:00}", 1))]), "2026-05", 4));

    private static PeriodTarget? Of(PeriodTarget[] targets) => JudgedTarget.Of(Sum(targets), "2026-05", 1);

    private static Kpi Sum(PeriodTarget[] targets) => A.Kpi(accumulation: Accumulation.Cumulative, targets: targets) with { Resets = Frequency.Yearly };
}
