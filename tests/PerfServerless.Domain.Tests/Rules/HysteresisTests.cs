using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class HysteresisTests
{
    [Theory] // g good, r at risk, o off track; two bad periods alarm, three good ones clear
    [InlineData("g", "g")]
    [InlineData("o", "g")] // the first is held back like any other
    [InlineData("ogo", "g")]
    [InlineData("go", "g")]
    [InlineData("goo", "o")]
    [InlineData("gor", "r")]
    [InlineData("gogo", "g")] // a good period in between starts the count again
    [InlineData("oo", "o")]
    [InlineData("og", "g")]
    [InlineData("oog", "r")]
    [InlineData("oogg", "r")]
    [InlineData("ooggg", "g")]
    [InlineData("ooggoggg", "g")]
    [InlineData("ooggogg", "r")]
    [InlineData("oogggo", "g")]
    [InlineData("gooo", "o")]
    [InlineData("goor", "r")]
    public void Two_bad_periods_alarm_and_three_good_ones_clear(string raw, string shown) =>
        Assert.Equal(Of(shown[0]), Hysteresis.After([.. raw.Select(Of)], 2, 3).Shown);

    [Theory]
    [InlineData("gg", 0)]
    [InlineData("go", 1)]
    [InlineData("goo", 0)]
    [InlineData("o", 1)]
    [InlineData("og", 0)]
    [InlineData("oog", 1)]
    [InlineData("oogg", 2)]
    [InlineData("ooggo", 0)]
    public void The_run_counts_the_periods_that_speak_against_what_is_shown(string raw, int run) =>
        Assert.Equal(run, Hysteresis.After([.. raw.Select(Of)], 2, 3).Run);

    [Fact]
    public void With_one_and_one_the_last_period_is_shown_as_it_is() =>
        Prop.ForAll(Raws(), raw => Hysteresis.After(raw, 1, 1) == (raw[^1], 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void It_never_flaps_within_its_window()
    {
        var cases = from raw in Raws().Generator
                    from bad in Gen.Choose(1, 4)
                    from good in Gen.Choose(1, 4)
                    select (raw, bad, good);

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var alarms = Enumerable.Range(0, c.raw.Count + 1)
                .Select(n => Hysteresis.After([.. c.raw.Take(n)], c.bad, c.good).Shown is not Status.OnTrack)
                .ToList();
            var turns = Enumerable.Range(1, alarms.Count - 1).Where(i => alarms[i] != alarms[i - 1]).ToList();

            // A turn needs its whole run of periods, and they all lie behind the turn before.
            return turns.TrueForAll(
                t => Enumerable.Range(1, alarms[t] ? c.bad : c.good).All(back => t - back >= 0 && c.raw[t - back] is not Status.OnTrack == alarms[t]))
                && turns.Zip(turns.Skip(1)).All(pair => pair.Second - pair.First >= (alarms[pair.Second] ? c.bad : c.good));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_held_back_alarm_says_so()
    {
        var kpi = A.Kpi(rules: new(BadPeriods: 2), targets: new PeriodTarget("2026", 100));
        var verdict = A.Verdict(kpi, "2026-01=100 2026-02=50", "2026-03-02");

        Assert.Equal((Status.OnTrack, "status.alarm-held-back", 1), (verdict.Status, verdict.RuleId, verdict.Judged().Run));
        Assert.Equal("50.00 for February 2026 is 50.00 below the target of 100.00. 1 bad period raises no alarm yet.", A.Sentence(kpi, verdict));
    }

    [Fact]
    public void An_alarm_that_clears_says_so()
    {
        var kpi = A.Kpi(rules: new(GoodPeriods: 3), targets: new PeriodTarget("2026", 100));
        var verdict = A.Verdict(kpi, "2026-01=50 2026-02=100 2026-03=100", "2026-04-02");

        Assert.Equal((Status.AtRisk, "status.clearing", 2), (verdict.Status, verdict.RuleId, verdict.Judged().Run));
        Assert.Equal(
            "100.00 for March 2026 meets the target of 100.00. The last 2 judged periods are good, but that does not end the alarm yet.",
            A.Sentence(kpi, verdict));
    }

    [Theory] // two bad periods alarm, two good ones clear; February has no value, or none that a target covers
    [InlineData("2026-01=50 2026-03=50", "2026", Status.OffTrack, "status.off-track")]
    [InlineData("2025-12=100 2026-01=50 2026-03=50", "2026", Status.OffTrack, "status.off-track")]
    [InlineData("2025-12=100 2026-01=50 2026-03=100", "2026", Status.OnTrack, "status.on-track")]
    [InlineData("2025-12=50 2026-01=100 2026-03=100", "2026", Status.OnTrack, "status.on-track")]
    [InlineData("2025-12=100 2026-01=50 2026-02=100 2026-03=50", "2026-01 2026-03", Status.OffTrack, "status.off-track")]
    [InlineData("2025-12=100 2026-01=50 2026-02=100 2026-03=50", "2026", Status.OnTrack, "status.alarm-held-back")]
    public void A_period_that_cannot_be_judged_is_passed_over(string values, string targets, Status shown, string ruleId)
    {
        var kpi = A.Kpi(rules: new(BadPeriods: 2, GoodPeriods: 2), targets: [new("2025-12", 100), .. targets.Split(' ').Select(t => new PeriodTarget(t, 100))]);

        var verdict = A.Verdict(kpi, values, "2026-04-02");

        Assert.Equal((shown, ruleId), (verdict.Status, verdict.RuleId));
    }

    [Fact]
    public void What_holds_an_alarm_back_counts_judged_periods_where_one_is_missing() =>
        Assert.Equal(
            "50.00 for March 2026 is 50.00 below the target of 100.00. The last 2 judged periods are bad, but that raises no alarm yet.",
            A.Sentence(A.Kpi(rules: new(BadPeriods: 3), targets: [new("2025", 100), new("2026", 100)]), "2025-12=100 2026-01=50 2026-03=50", "2026-04-02"));

    private static Arbitrary<IReadOnlyList<Status>> Raws() =>
        Gen.Elements(Status.OnTrack, Status.AtRisk, Status.OffTrack).ListOf().Where(l => l.Count > 1).Select(l => (IReadOnlyList<Status>)[.. l]).ToArbitrary();

    private static Status Of(char c) => c switch { 'g' => Status.OnTrack, 'r' => Status.AtRisk, _ => Status.OffTrack };
}
