using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Rules;

/// <summary>The weekly review meets on Thursdays: 4, 11, 18 and 25 June 2026. A statement counts for two cycles.</summary>
public sealed class HumanViewsTests
{
    private static readonly CadenceId Monthly = new("monthly");

    private static readonly Scorecard Card = Scorecard(Kpi("k", Ole), Kpi("other", Ole)) with
    {
        Cadences = [Weekly, Weekly with { Id = Monthly, Frequency = Frequency.Monthly }],
    };

    [Theory]
    [InlineData("2026-06-01", "2026-06-04", true)]
    [InlineData("2026-06-01", "2026-06-17", true)] // two meetings later
    [InlineData("2026-06-01", "2026-06-18", false)] // three
    [InlineData("2026-06-04", "2026-06-18", true)] // the meeting of its own day is none after it
    [InlineData("2026-06-04", "2026-06-25", false)]
    public void A_statement_ages_by_the_meetings_of_the_cadence_it_was_stated_in(string on, string asOf, bool counts)
    {
        var verdict = Read([Stated(on)], asOf);

        Assert.Equal(counts, verdict.Stated is not null);
    }

    [Fact]
    public void The_meetings_of_another_cadence_do_not_age_it() =>
        Assert.NotNull(Read([Stated("2026-06-01") with { Cadence = Monthly }], "2026-06-24").Stated); // two would have been weekly ones

    [Theory]
    [InlineData("pause", "2026-06-10", true)] // one meeting was held before
    [InlineData("end", "2026-06-10", true)]
    [InlineData("pause", "2026-06-19", false)] // three were
    [InlineData(null, null, true)] // the folder says that it is paused
    public void The_meetings_of_a_paused_cadence_do_not_age_it(string? did, string? on, bool counts)
    {
        var undo = did is null ? null : new CadenceUndo(did, LocalTimes.At(A.Day(on!), new(12, 0), Weekly.TimeZone), []);
        var card = Card with { Cadences = [Weekly with { State = CadenceState.Paused, Undo = undo }, Card.Cadences[1]] };

        var view = HumanViews.Of(card, [Stated("2026-06-01")], [], A.Day("2026-08-01"));
        Assert.Equal(counts, view.Stated.Any(s => view.Age(s, A.Day("2026-08-01")) <= 2));
    }

    [Fact]
    public void An_expired_statement_is_named_for_one_more_cycle()
    {
        Assert.Contains(Read([Stated("2026-06-01")], "2026-06-18").Findings, f => f.RuleId == HumanRules.Expired.Id);
        Assert.DoesNotContain(Read([Stated("2026-06-01")], "2026-06-25").Findings, f => f.RuleId == HumanRules.Expired.Id);
    }

    [Theory] // four cycles and one more in which its end is named; meetings on 4, 11, 18 and 25 June, 2 and 9 July
    [InlineData("2026-06-25", true, false)]
    [InlineData("2026-07-02", false, true)]
    [InlineData("2026-07-09", false, false)]
    public void A_KPI_that_keeps_its_statements_longer_names_their_end_later(string asOf, bool counts, bool named)
    {
        var card = Card with { Kpis = [Card.Kpis[0] with { Rules = new(OverrideCycles: 4) }, Card.Kpis[1]] };

        var verdict = Scoring.Read(
            card,
            new Dictionary<KpiId, IReadOnlyList<Actual>>(),
            A.Day(asOf),
            HumanViews.Of(card, [Stated("2026-06-01")], [], A.Day(asOf)))
            .Kpis[new("k")];

        Assert.Equal((counts, named), (verdict.Stated is not null, verdict.Findings.Any(f => f.RuleId == HumanRules.Expired.Id)));
    }

    [Fact]
    public void Of_two_on_one_day_the_later_counts() =>
        Assert.Equal(
            Status.AtRisk,
            Read([Stated("2026-06-01", hour: 9, Status.AtRisk), Stated("2026-06-01", hour: 8, Status.OffTrack)], "2026-06-02").Stated!.Status);

    [Fact]
    public void What_was_taken_back_counts_no_more_and_may_be_stated_anew()
    {
        StatedStatus[] taken = [Stated("2026-06-01"), Stated("2026-06-02") with { Withdrawn = true }];

        Assert.Null(Read(taken, "2026-06-03").Stated);
        Assert.NotNull(Read([.. taken, Stated("2026-06-03")], "2026-06-03").Stated);
    }

    [Fact]
    public void A_statement_falls_with_its_owner_and_with_its_cadence()
    {
        Assert.Null(Read([Stated("2026-06-01") with { By = Ana }], "2026-06-02").Stated);
        Assert.Null(Read([Stated("2026-06-01") with { Cadence = new("gone") }], "2026-06-02").Stated);
    }

    [Fact]
    public void Confidence_is_what_was_said_last_about_each_KPI()
    {
        var view = HumanViews.Of(
            Card,
            [],
            [Asked(8, Confidence.Low, "k", "other"), Asked(1, Confidence.High, "k"), Asked(15, null, "k", "other")],
            new(2026, 6, 18));

        Assert.Equal([(new KpiId("k"), Confidence.Low), (new("other"), Confidence.Low)], view.Confidence.OrderBy(c => c.Key).Select(c => (c.Key, c.Value)));
    }

    private static CheckInRequest Asked(int day, Confidence? confidence, params string[] kpis) => new()
    {
        Key = new(ThisCycle, Ole),
        Owed = [.. kpis.Select(k => new OwedItem(new(k), "2026-W22"))],
        OpenedAt = new(2026, 6, day, 7, 0, 0, TimeSpan.Zero),
        Confidence = confidence,
    };

    private static StatedStatus Stated(string on, int hour = 8, Status status = Status.OnTrack) =>
        new(new("k"), status, "A big order is signed.", Ole, A.Day(on))
        {
            Id = $"{on}-{hour}",
            At = new(A.Day(on), new(hour, 0), TimeSpan.Zero),
            Cadence = WeeklyId,
        };

    private static Verdict Read(IEnumerable<StatedStatus> stated, string asOf) =>
        Scoring.Read(Card, new Dictionary<KpiId, IReadOnlyList<Actual>>(), A.Day(asOf), HumanViews.Of(Card, stated, [], A.Day(asOf))).Kpis[new("k")];
}
