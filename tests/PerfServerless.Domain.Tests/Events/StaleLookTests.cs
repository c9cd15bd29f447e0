using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Domain.Tests.Events;

public sealed class StaleLookTests
{
    private static readonly KpiId Id = new("ole-1");

    // Weekly, fresh for 1 working day: week 22 of 2026 ends on Sunday 31 May, and is missing for too long from Tuesday 2 June on.
    private static readonly Kpi Kpi = Acme.Kpi("ole-1", Acme.Ole) with { Targets = new([new("2026", 100)]), FreshFor = 1 };

    [Fact]
    public void A_KPI_is_told_on_the_day_on_which_it_goes_stale_in_the_organisations_own_zone()
    {
        Assert.Empty(At(new(2026, 6, 1, 21, 59, 0, TimeSpan.Zero)).News);

        var look = At(new(2026, 6, 1, 22, 0, 0, TimeSpan.Zero)); // Tuesday in Berlin

        Assert.Equal("kpi/ole-1", Assert.Single(look.News).Subject);
        Assert.Equal("2026-W22", look.After.Told[Id]);
    }

    [Fact]
    public void It_is_told_once_a_missing_period_and_again_for_the_next_silence()
    {
        var tuesday = new DateTimeOffset(2026, 6, 2, 8, 0, 0, TimeSpan.Zero);
        var told = At(tuesday).After;

        var again = At(tuesday.AddHours(5), told);
        Assert.Empty(again.News);
        Assert.Same(told, again.After);

        var answered = At(tuesday.AddHours(6), told, "2026-W21", "2026-W22");
        Assert.Empty(answered.News);
        Assert.Empty(answered.After.Told);
        Assert.Single(At(tuesday.AddDays(7), answered.After, "2026-W21", "2026-W22").News);
    }

    [Fact]
    public void It_looks_again_when_the_next_period_could_go_stale_whether_its_value_comes_or_not()
    {
        Assert.Equal(Berlin(2026, 6, 2), At(new(2026, 5, 29, 12, 0, 0, TimeSpan.Zero)).Next);
        Assert.Equal(Berlin(2026, 6, 2), At(new(2026, 5, 31, 12, 0, 0, TimeSpan.Zero)).Next);
        Assert.Equal(Berlin(2026, 6, 9), At(new(2026, 6, 2, 0, 0, 0, TimeSpan.Zero)).Next);
    }

    [Fact]
    public void A_holiday_moves_the_day()
    {
        var look = At(new(2026, 6, 1, 22, 0, 0, TimeSpan.Zero), [new(2026, 6, 1)]);

        Assert.Empty(look.News);
        Assert.Equal(Berlin(2026, 6, 3), look.Next);
    }

    [Fact]
    public void Where_clocks_are_put_back_the_day_begins_at_its_own_midnight() =>
        Assert.Equal(new DateTimeOffset(2026, 10, 26, 23, 0, 0, TimeSpan.Zero), At(new(2026, 10, 24, 12, 0, 0, TimeSpan.Zero)).Next);

    [Fact]
    public void A_KPI_without_values_or_without_targets_is_never_stale()
    {
        var scorecard = Acme.Scorecard(Kpi, Acme.Kpi("free", Acme.Ole));
        var look = StaleLook.At(
            scorecard,
            new Dictionary<KpiId, IReadOnlyList<Actual>> { [new("free")] = [Acme.Actual("free", "2020-W01", 1)] },
            StaleKpis.None,
            new(2026, 6, 2, 8, 0, 0, TimeSpan.Zero));

        Assert.Empty(look.News);
        Assert.Null(
            StaleLook.At(Acme.Scorecard(Acme.Kpi("free", Acme.Ole)), new Dictionary<KpiId, IReadOnlyList<Actual>>(), StaleKpis.None, look.Next!.Value).Next);
    }

    [Fact]
    public void Years_of_freshness_are_looked_at_when_their_day_comes()
    {
        var yearly = Kpi with { Frequency = Frequency.Yearly, FreshFor = 600 };
        var look = StaleLook.At(
            Acme.Scorecard(yearly), new Dictionary<KpiId, IReadOnlyList<Actual>>(), StaleKpis.None, new(2026, 6, 2, 8, 0, 0, TimeSpan.Zero));

        // The period of 2023 ended on Sunday 31 December; 600 working days later is in April 2026, so the one of 2024 is next.
        Assert.Equal(Berlin(2027, 4, 21), look.Next);
    }

    private static StaleLook At(DateTimeOffset now, StaleKpis? told = null, params string[] periods) => At(now, told, [], periods);

    private static StaleLook At(DateTimeOffset now, DateOnly[] holidays) => At(now, null, holidays, []);

    private static StaleLook At(DateTimeOffset now, StaleKpis? told, DateOnly[] holidays, string[] periods)
    {
        var values = (periods.Length > 0 ? periods : ["2026-W21"]).Select(p => Acme.Actual("ole-1", p, 100)).ToList();
        return StaleLook.At(
            Acme.Scorecard(Kpi) with { Organisation = Acme.Organisation(holidays) },
            new Dictionary<KpiId, IReadOnlyList<Actual>> { [Id] = values },
            told ?? StaleKpis.None,
            now);
    }

    private static DateTimeOffset Berlin(int year, int month, int day) => LocalTimes.At(new(year, month, day), TimeOnly.MinValue, "Europe/Berlin");
}
