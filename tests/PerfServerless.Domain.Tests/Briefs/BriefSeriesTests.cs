using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat.Briefs;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Briefs;

/// <summary>The values that a picture draws: they have to stand for the same as the target and the forecast beside them.</summary>
public sealed class BriefSeriesTests
{
    [Fact]
    public void A_level_is_drawn_as_it_was_given()
    {
        var row = new BriefScene().Kpi("k", Ole, values: [3, 1, 2]).Compile().Rows.Single();

        Assert.Equal([3m, 1m, 2m], BriefSeries.Of(row).Select(p => p.Value));
        Assert.False(BriefSeries.BeginsAtNothing(row));
    }

    [Fact]
    public void A_sum_is_drawn_as_what_it_had_come_to()
    {
        var row = new BriefScene().Kpi("k", Ole, with: Sum, values: [1, 2, 3]).Compile().Rows.Single();

        Assert.Equal([1m, 3m, 6m], BriefSeries.Of(row).Select(p => p.Value));
        Assert.Equal(["2026-W20", "2026-W21", "2026-W22"], BriefSeries.Of(row).Select(p => p.Period));
        Assert.True(BriefSeries.BeginsAtNothing(row));
    }

    [Fact]
    public void Of_a_long_sum_the_last_periods_are_drawn_on_the_height_that_they_had_reached()
    {
        var row = new BriefScene().Kpi("k", Ole, with: Sum, values: [.. Enumerable.Repeat(2m, 20)]).Compile().Rows.Single();

        Assert.Equal(Enumerable.Range(9, 12).Select(i => i * 2m), BriefSeries.Of(row).Select(p => p.Value));
        Assert.False(BriefSeries.BeginsAtNothing(row));
    }

    [Fact]
    public void What_lies_before_a_sums_span_is_not_drawn()
    {
        var row = new BriefScene()
            .Kpi("k", Ole, with: k => Sum(k) with { Targets = new([new("2026-05", 10), new("2026-04", 10)]) }, values: [5, 5, 5, 5, 1, 2]).Compile().Rows.Single();

        // The week of 27 April lies in both months: of its value the days in May count.
        Assert.All(BriefSeries.Of(row).Skip(1), p => Assert.True(Period.TryParse(p.Period, 1)!.First >= new DateOnly(2026, 5, 1), p.Period));
    }

    [Fact]
    public void A_card_has_a_picture_from_two_values_on_with_the_day_of_each()
    {
        var one = BriefContent.Of(new BriefScene().Kpi("k", Ole, values: [50]).Compile(), new("https://example.com/b")).Agenda[0];
        var many = BriefContent.Of(new BriefScene().Kpi("k", Ole, values: [50, 60, 40, 50, 55]).Compile(), new("https://example.com/b")).Agenda[0];

        Assert.Null(one.Picture);
        Assert.Equal((new(2026, 5, 31), 55m), (many.Picture!.Values[^1].On, many.Picture.Values[^1].Value));
        Assert.Equal((100m, null, new(2026, 12, 31), 55m), (many.Picture.Target, many.Picture.TargetHigh, many.Picture.Expected!.On, many.Picture.Expected.Value));
    }

    private static Kpi Sum(Kpi kpi) => kpi with { Accumulation = Accumulation.Cumulative };
}
