using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Import;

public sealed class FolderValidationTests
{
    private static ImportResult.Accepted Accepted(FolderBuilder folder) =>
        folder.Validate() switch
        {
            ImportResult.Accepted accepted => accepted,
            ImportResult.Refused refused => throw new Xunit.Sdk.XunitException(string.Join('\n', refused.Mistakes.Select(m => m.Told.En()))),
            var other => throw new Xunit.Sdk.XunitException(other.ToString()),
        };

    [Fact]
    public void A_folder_without_a_mistake_becomes_a_scorecard_and_its_actuals()
    {
        var (scorecard, actuals, _) = Accepted(A.Folder);

        Assert.Equal("acme", scorecard.Tenant.Value);
        Assert.Equal((3, 3, 3, 1), (scorecard.People.Count, scorecard.Objectives.Count, scorecard.Kpis.Count, scorecard.Cadences.Count));
        Assert.Equal(new PersonId("bert"), scorecard.Find(new PersonId("chie"))!.Manager);
        Assert.Equal(new ObjectiveId("delight"), scorecard.Find(new ObjectiveId("deliver"))!.Parent);
        Assert.Equal([new PersonId("ada"), new PersonId("bert")], scorecard.Cadences[0].Leaders);

        var revenue = scorecard.Find(new KpiId("revenue"))!;
        Assert.Equal((Indicator.Lag, new Unit(UnitKind.Money, "EUR")), (revenue.Indicator, revenue.Unit));
        Assert.Equal([new KpiId("on-time")], revenue.Drivers);
        Assert.Equal([new PeriodTarget("2026", 1200000, Stretch: 1500000)], revenue.Targets.Targets);
        Assert.Equal([new PeriodTarget("2026-05", 4, BandHigh: 6)], scorecard.Find(new KpiId("stock"))!.Targets.Targets);

        Assert.Equal([98000.5m, 101000m, 94.1m], actuals.Select(a => a.Value));
        Assert.Equal("A large order", actuals[1].Note);
        Assert.All(actuals, a => Assert.Equal(ActualSource.Import, a.Source));
    }

    [Fact]
    public void A_value_without_a_moment_was_recorded_when_its_period_ended()
    {
        var actuals = Accepted(A.Folder).Actuals;

        Assert.Equal(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), actuals[0].RecordedAt);
        Assert.Equal(new DateTimeOffset(2026, 6, 2, 7, 30, 0, TimeSpan.Zero), actuals[1].RecordedAt.ToUniversalTime());
    }

    [Fact]
    public void A_value_of_a_period_that_still_runs_was_not_recorded_in_the_future() =>
        Assert.Equal(FolderBuilder.Now, Accepted(A.Folder.Line(ImportFormat.Actuals, "on-time,2026-06,96,,")).Actuals[^1].RecordedAt);

    [Fact]
    public void Capitals_hyphens_and_the_order_of_columns_make_no_difference()
    {
        var folder = A.Folder.With(ImportFormat.Objectives, "NAME,id,owner,Parent,weight,Perspective\nGrow,grow,ada,,1,Learning-and-growth\nDelight,delight,,,1,CUSTOMER\nDeliver,deliver,,,1,internal process");

        Assert.Equal(
            [Perspective.LearningAndGrowth, Perspective.Customer, Perspective.InternalProcess],
            Accepted(folder).Scorecard.Objectives.Select(o => o.Perspective));
    }

    [Fact]
    public void A_folder_may_name_the_culture_of_its_numbers()
    {
        var folder = A.Folder
            .With(ImportFormat.Organisation, "tenant,name,entraTenantId,fiscalYearStart,culture\nacme,Acme,11111111-2222-3333-4444-555555555555,1,de-DE")
            .With(ImportFormat.Targets, "kpi,period,target")
            .With(ImportFormat.Actuals, "kpi,period,value");
        var table = new SourceTable(ImportFormat.Actuals, new(1, ["kpi", "period", "value"]), [new(2, ["on-time", "2026-04", "94,25"])]);
        var source = folder.ToFolder();

        var result = FolderValidation.Validate(
            source with { Tables = [.. source.Tables.Where(t => t.File != ImportFormat.Actuals), table] },
            FolderBuilder.Now);

        Assert.Equal(94.25m, Assert.IsType<ImportResult.Accepted>(result).Actuals.Single().Value);
    }

    [Fact]
    public void A_number_keeps_every_decimal_it_was_written_with() =>
        Assert.Equal(0.736854859097385m, Accepted(A.Folder.Line(ImportFormat.Actuals, "on-time,2026-03,0.7368548590973850,,")).Actuals[^1].Value);

    [Fact]
    public void A_fiscal_year_is_named_by_the_year_in_which_it_ends()
    {
        var folder = A.Folder.Replace(ImportFormat.Organisation, ",1,", ",7,").Replace(ImportFormat.Targets, "revenue,2026,", "revenue,FY2026,");

        Assert.Equal("FY2026", Accepted(folder).Scorecard.Find(new KpiId("revenue"))!.Targets.Targets[0].Period);
    }

    [Fact]
    public void Targets_stand_in_time_order_whatever_the_order_of_their_lines()
    {
        var folder = A.Folder.Line(ImportFormat.Targets, "on-time,2026-07,97,,").Line(ImportFormat.Targets, "on-time,2026-06,96,,");

        Assert.Equal(["2026-05", "2026-06", "2026-07"], Accepted(folder).Scorecard.Find(new KpiId("on-time"))!.Targets.Targets.Select(t => t.Period));
    }

    [Fact]
    public void A_calculated_KPI_has_a_formula()
    {
        var folder = A.Folder.Line(ImportFormat.Kpis, "cover,Cover,grow,ada,lag,ratio,,2,higherIsBetter,monthly,,,,ratio,revenue;on-time");

        var formula = Accepted(folder).Scorecard.Find(new KpiId("cover"))!.Formula!;

        Assert.Equal(FormulaKind.Ratio, formula.Kind);
        Assert.Equal([new KpiId("revenue"), new KpiId("on-time")], formula.Operands);
    }

    [Fact]
    public void Holidays_are_read_where_the_folder_has_them() =>
        Assert.Equal(
            [new DateOnly(2026, 5, 25), new DateOnly(2026, 12, 25)],
            Accepted(A.Folder.With(ImportFormat.Holidays, "day,name\n2026-12-25,Christmas Day\n2026-05-25,Whit Monday")).Scorecard.Organisation.Holidays);

    [Fact]
    public void Rules_are_read_where_the_folder_has_them_and_what_they_leave_out_keeps_its_default() =>
        Assert.Equal(
            new ScorecardRules
            {
                Tolerance = 0.02,
                AtRisk = 0.2,
                BadPeriods = 2,
                GoodPeriods = 3,
                FreshFor = 7,
                OverrideCycles = 4,
                FlatPeriods = 6,
                DriverPeriods = 5,
                OnTrackFrom = 0.8,
                AtRiskFrom = 0.3,
            },
            Accepted(A.Folder.With(
                ImportFormat.Rules,
                "tolerance,atRisk,badPeriods,goodPeriods,freshFor,overrideCycles,flatPeriods,driverPeriods,onTrackFrom,atRiskFrom,unknownUpTo\n0.02,0.2,2,3,7,4,6,5,0.8,0.3,")).Scorecard.Rules);

    [Fact]
    public void Without_rules_the_default_holds() => Assert.Equal(ScorecardRules.Default, Accepted(A.Folder).Scorecard.Rules);

    [Fact]
    public void An_unknown_file_is_left_alone_with_a_warning() =>
        Assert.Contains(
            Accepted(A.Folder.With("actual.csv", "whatever")).Warnings,
            w =>
                w is { File: "actual.csv", RuleId: null }
                    && w.Told.En() == "actual.csv: The import knows no such file and left it alone. Did you mean 'actuals.csv'?");

    [Fact]
    public void All_mistakes_of_all_files_are_told_at_once_in_the_order_of_files_and_lines()
    {
        var refused = Assert.IsType<ImportResult.Refused>(A.Folder
            .Without(ImportFormat.Targets)
            .Replace(ImportFormat.People, "de-DE", "de_DE")
            .Replace(ImportFormat.Kpis, "on-time,Orders", "on time,Orders")
            .Line(ImportFormat.Actuals, "revenue,2026-06,many,,")
            .Validate());

        Assert.Equal(
            [
                "people.csv, line 3, column 6 (locale)",
                "kpis.csv, line 2, column 13 (drivers)",
                "kpis.csv, line 3, column 1 (id)",
                "targets.csv",
                "actuals.csv, line 4, column 1 (kpi)",
                "actuals.csv, line 5, column 3 (value)",
            ],
            refused.Mistakes.Select(m => m.Place.En()));
    }

    [Fact]
    public void A_file_full_of_mistakes_still_makes_a_list_that_a_person_can_read()
    {
        var lines = Enumerable.Range(1, 5000).Select(i => $"nobody-{i},2026-05,1,,");

        var refused = Assert.IsType<ImportResult.Refused>(
            A.Folder.With(ImportFormat.Actuals, "kpi,period,value,note,recordedAt\n" + string.Join('\n', lines)).Validate());

        Assert.Equal((1000, 4000), (refused.Mistakes.Count, refused.NotListed));
    }
}
