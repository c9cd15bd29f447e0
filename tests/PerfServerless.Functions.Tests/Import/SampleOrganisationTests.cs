using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Forecasts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Import;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Files;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Import;

/// <summary>The sample must show what it is there to show, also after somebody has edited it.</summary>
public sealed class SampleOrganisationTests
{
    private static async Task<ImportResult.Accepted> Sample() =>
        FolderValidation.Validate(await FolderReader.FromDirectoryAsync(RepositoryFiles.Sample, CancellationToken.None), default) switch
        {
            ImportResult.Accepted accepted => accepted,
            ImportResult.Refused refused => throw new Xunit.Sdk.XunitException(string.Join('\n', refused.Mistakes.Select(m => m.Told.En()))),
            var other => throw new Xunit.Sdk.XunitException($"{other}"),
        };

    private static Dictionary<KpiId, IReadOnlyList<Actual>> ByKpi(IEnumerable<Actual> actuals) =>
        actuals.GroupBy(a => a.Kpi).ToDictionary(g => g.Key, IReadOnlyList<Actual> (g) => [.. g]);

    private static async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<OwedItem>>> Owed()
    {
        var (scorecard, actuals, _) = await Sample();
        var cadence = scorecard.Find(new CadenceId("weekly"))!;
        var cycle = CyclePlanner.Next(cadence, scorecard.Organisation, scorecard.Organisation.ClockStart!.Value);
        return OwedItems.For(scorecard, ByKpi(actuals), new Dictionary<KpiId, Verdict>(), cycle.MeetingDay);
    }

    [Fact]
    public async Task It_imports_and_its_size_is_known()
    {
        var (scorecard, actuals, _) = await Sample();

        Assert.Equal(
            (30, 16, 53, 349, 1119, 2),
            (
                scorecard.People.Count,
                scorecard.Objectives.Count,
                scorecard.Kpis.Count,
                scorecard.Kpis.Sum(k => k.Targets.Targets.Count),
                actuals.Count,
                scorecard.Cadences.Count));
        Assert.Equal(4, scorecard.Objectives.Select(o => o.Perspective).Distinct().Count());
        Assert.Equal(2, scorecard.Kpis.Select(k => k.Indicator).Distinct().Count());
        Assert.True(scorecard.People.Select(p => p.TimeZone).Distinct().Count() >= 8);
    }

    [Fact]
    public async Task Its_only_warning_is_the_KPI_that_has_no_target_on_purpose() =>
        Assert.Equal(["na-pilots"], (await Sample()).Warnings.Select(w => w.Subject));

    [Fact]
    public async Task Its_clock_starts_on_a_Monday_minutes_before_the_first_weekly_collection_opens()
    {
        var scorecard = (await Sample()).Scorecard;
        var start = scorecard.Organisation.ClockStart!.Value;

        var cycle = CyclePlanner.Next(scorecard.Find(new CadenceId("weekly"))!, scorecard.Organisation, start);

        Assert.Equal(DayOfWeek.Monday, LocalTimes.DayOf(start, "Europe/Berlin").DayOfWeek);
        Assert.InRange(cycle.Times.OpensAt - start, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task In_the_first_weekly_cycle_fourteen_people_owe_something_and_Alex_owes_four_KPIs()
    {
        var owed = await Owed();

        Assert.Equal(14, owed.Count);
        Assert.Equal(["capacity", "freight", "lead-time", "on-time"], owed[new PersonId("alex")].Select(o => o.Kpi.Value).Order());
    }

    [Fact]
    public async Task Alex_is_the_manager_of_people_who_owe_and_a_leader_of_the_weekly_cadence()
    {
        var scorecard = (await Sample()).Scorecard;
        var owed = await Owed();
        var alex = new PersonId("alex");

        Assert.True(scorecard.ReportsOf(alex).Count(p => owed.ContainsKey(p.Id)) >= 3);
        Assert.Contains(alex, scorecard.Find(new CadenceId("weekly"))!.Leaders);
    }

    [Fact]
    public async Task Everybody_has_a_behaviour_and_those_who_owe_show_every_kind()
    {
        string[] kinds = ["prompt", "late", "silent", "not-installed", "blocked", "emulator"];
        var lines = File.ReadAllLines(Path.Combine(RepositoryFiles.Sample, "behaviour.csv"));
        var behaviour = lines.Skip(1).Select(l => l.Split(',')).ToDictionary(c => c[0], c => (Kind: c[1], After: c[2]));
        var owed = await Owed();

        Assert.Equal("person,behaviour,afterBusinessHours", lines[0]);
        Assert.Equal((await Sample()).Scorecard.People.Select(p => p.Id.Value).Order(), behaviour.Keys.Order());
        Assert.Equal(kinds.Order(), owed.Keys.Select(p => behaviour[p.Value].Kind).Distinct().Order());
        Assert.All(behaviour.Values, b => Assert.Equal(b.Kind is "prompt" or "late", b.After.Length > 0));
    }

    [Fact]
    public async Task Its_stale_KPI_is_stale_and_the_one_without_a_target_says_nothing()
    {
        var (scorecard, actuals, _) = await Sample();

        Assert.Equal("2026-02", actuals.Where(a => a.Kpi.Value == "supplier-ppm").Max(a => a.Period));
        Assert.Empty(scorecard.Find(new KpiId("na-pilots"))!.Targets.Targets);
    }

    [Fact]
    public async Task In_its_story_order_intake_turns_months_before_revenue_does()
    {
        var actuals = ByKpi((await Sample()).Actuals);
        decimal Value(string kpi, string period) => actuals[new KpiId(kpi)].Single(a => a.Period == period).Value;

        Assert.True(Value("orders", "2026-04") < Value("orders", "2026-02") * 0.9m);
        Assert.True(Value("rev-pumps", "2026-04") > Value("rev-pumps", "2026-02") * 1.1m);
    }

    [Fact]
    public async Task In_its_story_the_year_is_ahead_of_plan_and_open_all_the_same()
    {
        var (scorecard, actuals, _) = await Sample();
        var (kpi, byKpi, meeting) = (scorecard.Find(new KpiId("rev-total"))!, ByKpi(actuals), new DateOnly(2026, 6, 5));

        var verdict = Scoring.Read(scorecard, byKpi, meeting).Kpis[kpi.Id];
        var forecast = KpiForecast.Of(kpi, Scoring.SeriesOf(scorecard, byKpi, meeting)[kpi.Id], meeting);

        Assert.Equal(
            (Status.OnTrack, "EUR\u00A058,104,636 up to May 2026 is EUR\u00A01,812,328 above the EUR\u00A056,292,308 expected by then. This counts the 151 days from Thu 1/1/2026 to Sun 5/31/2026."),            (verdict.Status, VerdictSentence.Of(verdict, kpi.Unit, kpi.Direction, 1).En()));
        Assert.Equal((142_000_000m, "2026"), JudgedTarget.Of(kpi, "2026-05", 1) is { } target ? (target.Target, target.Period) : default);
        Assert.InRange(forecast.ChanceToMeet!.Value, 0.4, 0.6);
        Assert.Contains(Scoring.Read(scorecard, byKpi, meeting).Kpis[new KpiId("ltifr")].Findings, f => f.RuleId == StatusRules.StretchReached.Id);
    }

    [Fact]
    public async Task Importing_it_twice_changes_nothing()
    {
        var stores = new WatchedStores();
        using var import = new ScorecardImport(stores, stores, new(stores, stores, new Nobody(), new(TimeProvider.System)), new Nobody(), TimeProvider.System);

        var first = Assert.IsType<ImportOutcome.Imported>(await import.ImportFolderAsync(RepositoryFiles.Sample, null, CancellationToken.None)).Summary;
        var second = Assert.IsType<ImportOutcome.Imported>(await import.ImportFolderAsync(RepositoryFiles.Sample, null, CancellationToken.None)).Summary;

        Assert.True(first.ChangedAnything);
        Assert.False(second.ChangedAnything);
        Assert.Equal(1119, second.Actuals.Unchanged);
    }
}
