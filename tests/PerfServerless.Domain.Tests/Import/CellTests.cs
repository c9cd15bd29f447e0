using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;
using static PerfServerless.Domain.Import.Tables.ImportFormat;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>What a cell may hold, up to its bounds, and what comes of it.</summary>
public sealed class CellTests
{
    private const string KpiHeader = "id,name,objective,owner,indicator,unitKind,direction,frequency";
    private const string KpiCells = "k,K,grow,ada,lag,count,higherIsBetter,monthly";

    public static TheoryData<string, string, Func<Kpi, object?>, object?> KpiColumns => new()
    {
        { "level", "", k => k.Level, KpiLevel.Operational },
        { "level", "Strategic", k => k.Level, KpiLevel.Strategic },
        { "accumulation", "", k => k.Accumulation, Accumulation.Level },
        { "accumulation", "cumulative", k => k.Accumulation, Accumulation.Cumulative },
        { "resets", "", k => k.Resets, null },
        { "freshFor", "", k => k.FreshFor, null },
        { "freshFor", "0", k => k.FreshFor, 0 },
        { "freshFor", "366", k => k.FreshFor, 366 },
        { "weight", "", k => k.Weight, 1.0 },
        { "weight", "1000000", k => k.Weight, 1e6 },
        { "minimum", "-1.5", k => k.Minimum, -1.5m },
        { "maximum", "+2", k => k.Maximum, 2m },
        { "baseline", "7", k => k.Targets.Baseline, 7m },
        { "decimals", "6", k => k.Unit.Decimals, 6 },
        { "unit", "tickets", k => k.Unit.Symbol, "tickets" },
        { "unit", "a noun of 24 characters.", k => k.Unit.Symbol, "a noun of 24 characters." },
        { "tolerance", "", k => k.Rules, null },
        { "tolerance", "0", k => k.Rules, new KpiRules(Tolerance: 0) },
        { "atRisk", "1000%", k => k.Rules, new KpiRules(AtRisk: 10) },
        { "tolerance", "5%", k => k.Rules, new KpiRules(Tolerance: 0.05) },
        { "badPeriods", "24", k => k.Rules, new KpiRules(BadPeriods: 24) },
        { "goodPeriods", "1", k => k.Rules, new KpiRules(GoodPeriods: 1) },
        { "overrideCycles", "0", k => k.Rules, new KpiRules(OverrideCycles: 0) },
        { "overrideCycles", "100", k => k.Rules, new KpiRules(OverrideCycles: 100) },
        { "flatPeriods", "1", k => k.Rules, new KpiRules(FlatPeriods: 1) },
        { "flatPeriods", "100", k => k.Rules, new KpiRules(FlatPeriods: 100) },
        { "driverPeriods", "1", k => k.Rules, new KpiRules(DriverPeriods: 1) },
        { "driverPeriods", "100", k => k.Rules, new KpiRules(DriverPeriods: 100) },
        { "overrideCycles", "", k => k.Rules, null },
    };

    [Theory]
    [MemberData(nameof(KpiColumns))]
    public void A_cell_of_a_KPI_becomes_its_member(string column, string cell, Func<Kpi, object?> member, object? value) =>
        Assert.Equal(value, member(Kpi($"{KpiHeader},{column}\n{KpiCells},{cell}")));

    [Theory]
    [InlineData("freshFor", "367", "'367' is not a whole number between 0 and 366.")]
    [InlineData("freshFor", "-1", "'-1' is not a whole number between 0 and 366.")]
    [InlineData("badPeriods", "25", "'25' is not a whole number between 1 and 24.")]
    [InlineData("goodPeriods", "0", "'0' is not a whole number between 1 and 24.")]
    [InlineData("overrideCycles", "-1", "'-1' is not a whole number between 0 and 100.")]
    [InlineData("overrideCycles", "101", "'101' is not a whole number between 0 and 100.")]
    [InlineData("flatPeriods", "0", "'0' is not a whole number between 1 and 100.")]
    [InlineData("flatPeriods", "101", "'101' is not a whole number between 1 and 100.")]
    [InlineData("driverPeriods", "0", "'0' is not a whole number between 1 and 100.")]
    [InlineData("driverPeriods", "101", "'101' is not a whole number between 1 and 100.")]
    [InlineData("atRisk", "10", "'10' may be 10% or 1000% of what is expected: write the percent sign, 10% or 1000%.")]
    [InlineData("atRisk", "10.1", "10.1 is out of range: 'atRisk' lies between 0 and 10.")]
    [InlineData("decimals", "1.5", "'1.5' is not a whole number between 0 and 6.")]
    [InlineData("level", "top", "'top' is none of strategic, operational, individual.")]
    [InlineData("operandWeights", "1;2", "There are weights without a formula: name it in the column 'formula', or leave them out.")]
    public void A_cell_out_of_its_bounds_is_refused(string column, string cell, string sentence) =>
        Refuses($"{KpiHeader},{column}\n{KpiCells},{cell}", $"kpis.csv, line 2, column 9 ({column}): {sentence}");

    [Fact]
    public void What_is_at_risk_begins_beyond_the_tolerance()
    {
        Assert.Equal(new(Tolerance: 0.1, AtRisk: 0.1), Kpi($"{KpiHeader},tolerance,atRisk\n{KpiCells},0.1,0.1").Rules);
        Refuses(
            $"{KpiHeader},tolerance,atRisk\n{KpiCells},0.2,0.1",
            "kpis.csv, line 2, column 10 (atRisk): 'atRisk' 0.1 is below the tolerance 0.2: what is on track cannot be off track as well. Raise it.");
    }

    [Theory] // with what the scorecard says where the KPI is silent: a tolerance of 0.02 and at risk up to 0.15
    [InlineData("0.15,", null)]
    [InlineData("0.16,", "column 9 (tolerance): 'tolerance' 0.16 is above the scorecard's 'atRisk' 0.15: what is on track cannot be off track as well. Lower it, or write an 'atRisk' of the KPI's own beside it.")]
    [InlineData("0.16,0.16", null)]
    [InlineData(",0.02", null)]
    [InlineData(",0.01", "column 10 (atRisk): 'atRisk' 0.01 is below the scorecard's tolerance 0.02: what is on track cannot be off track as well. Raise it, or write a tolerance of the KPI's own beside it.")]
    [InlineData("0.01,0.01", null)]
    [InlineData(",", null)]
    public void A_KPI_is_judged_with_what_the_scorecard_says_where_it_is_silent(string cells, string? mistake)
    {
        var folder = Bare($"{KpiHeader},tolerance,atRisk\n{KpiCells},{cells}").With(ImportFormat.Rules, "tolerance,atRisk\n0.02,0.15");

        Judged(folder, mistake is null ? null : $"kpis.csv, line 2, {mistake}");
    }

    [Theory]
    [InlineData("0.1,", null)]
    [InlineData("0.2,", "column 9 (tolerance): 'tolerance' 0.2 is above the scorecard's 'atRisk' 0.1: what is on track cannot be off track as well. Lower it, or write an 'atRisk' of the KPI's own beside it.")]
    public void Without_rules_a_KPI_is_judged_with_their_defaults(string cells, string? mistake) =>
        Judged(Bare($"{KpiHeader},tolerance,atRisk\n{KpiCells},{cells}"), mistake is null ? null : $"kpis.csv, line 2, {mistake}");

    [Fact]
    public void Rules_that_contradict_themselves_make_no_second_mistake_of_a_KPI() =>
        A.Says(
            Bare($"{KpiHeader},tolerance,atRisk\n{KpiCells},,0.25").With(ImportFormat.Rules, "tolerance,atRisk\n0.3,0.2"),
            "rules.csv, line 2, column 2 (atRisk): 'atRisk' 0.2 is below the tolerance 0.3: what is on track cannot be off track as well. Raise it.");

    [Fact]
    public void Rules_that_cannot_be_read_are_one_mistake()
    {
        var source = Bare($"{KpiHeader},tolerance,atRisk\n{KpiCells},0.5,").ToFolder();

        var refused = Assert.IsType<ImportResult.Refused>(
            FolderValidation.Validate(source with { Unreadable = [new(ImportFormat.Rules, ImportFileWords.ZeroByte)] }, FolderBuilder.Now));

        Assert.Equal(["rules.csv: The file holds a zero byte, as no text does: save it as \"CSV UTF-8\"."], refused.Mistakes.Select(m => m.Told.En()));
    }

    [Fact]
    public void Only_a_lag_KPI_says_when_its_drivers_warn()
    {
        const string Lead = "k,K,grow,ada,lead,count,higherIsBetter,monthly";

        Refuses(
            $"{KpiHeader},driverPeriods\n{Lead},3",
            "kpis.csv, line 2, column 9 (driverPeriods): 'driverPeriods' says when the drivers of a lag KPI warn on it, and a lead KPI has none: write it at the lag KPI, or leave it out.");
        Assert.Null(Kpi($"{KpiHeader},driverPeriods\n{Lead},").Rules);
    }

    [Fact]
    public void A_minimum_may_equal_the_maximum() => Assert.Equal(3, Kpi($"{KpiHeader},minimum,maximum\n{KpiCells},3,3").Maximum);

    [Theory]
    [InlineData("weightedMean", "1;2.5", null)]
    [InlineData("weightedMean", "1;2;3", "operandWeights): There are 2 operands and 3 weights: write one weight above 0 an operand, between semicolons.")]
    [InlineData("weightedMean", "1;0", "operandWeights): A weight of 0 is out of range: it lies above 0 and is at most 1000000. To leave something out, remove it or postpone its objective.")]
    [InlineData("sum", "1;2", "operandWeights): Only a weightedMean has weights: leave them out.")]
    public void Only_a_weighted_mean_has_weights_one_an_operand(string formula, string weights, string? mistake)
    {
        var kpis = $"{KpiHeader},formula,operands,operandWeights\n{KpiCells},{formula},a;b,{weights}\na,{KpiCells[2..]},,,\nb,{KpiCells[2..]},,,";

        if (mistake is not null) Refuses(kpis, $"kpis.csv, line 2, column 11 ({mistake}");
        else Assert.Equal([1, 2.5], Kpi(kpis).Formula!.Weights!);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("no", false)]
    [InlineData("False", false)]
    [InlineData("yes", true)]
    [InlineData("TRUE", true)]
    public void A_flag_is_yes_or_no(string cell, bool flag) =>
        Assert.Equal(flag, Accepted(A.Folder.With(Objectives, $"id,name,perspective,parent,owner,weight,postponed\ngrow,Grow,financial,,ada,1,{cell}\ndeliver,Deliver,customer,,ada,1,")).Scorecard.Objectives[0].Postponed);

    [Fact]
    public void What_is_neither_yes_nor_no_is_refused() =>
        A.Says(
            A.Folder.With(Objectives, "id,name,perspective,parent,owner,weight,postponed\ngrow,Grow,financial,,ada,1,Later\ndeliver,Deliver,customer,,ada,1,"),
            "objectives.csv, line 2, column 7 (postponed): 'Later' is neither true nor false: write one of them, or leave the cell empty for false.");

    [Theory]
    [InlineData("", RollUp.Weighted)]
    [InlineData("worst child", RollUp.WorstChild)]
    [InlineData("worst_child", RollUp.WorstChild)]
    [InlineData("Worst-Child", RollUp.WorstChild)]
    public void An_objective_says_how_its_children_make_its_status(string cell, RollUp rollUp) =>
        Assert.Equal(rollUp, Accepted(A.Folder.With(Objectives, $"id,name,perspective,parent,owner,weight,rollUp\ngrow,Grow,financial,,ada,1,{cell}\ndeliver,Deliver,customer,,ada,1,")).Scorecard.Objectives[0].RollUp);

    [Theory]
    [InlineData(250, null)]
    [InlineData(251, "objectives.csv, line 5, column 2 (name): The text has 251 characters: at most 250 can be shown.")]
    public void A_name_has_250_characters_at_most(int length, string? mistake) =>
        Judged(A.Folder.Line(Objectives, $"safe,{new string('n', length)},customer,grow,ada,1"), mistake);

    [Theory]
    [InlineData(500, null)]
    [InlineData(501, "actuals.csv, line 5, column 4 (note): The note has 501 characters: write at most 500.")]
    public void A_note_has_500_characters_at_most(int length, string? mistake) =>
        Judged(A.Folder.Line(Actuals, $"revenue,2026-03,5,{new string('n', length)},"), mistake);

    [Theory]
    [InlineData("a\tb\rc", null)]
    [InlineData("a\u0007b",
        "actuals.csv, line 5, column 4 (note): Behind 'a' stands a character that cannot be seen (U+0007), as it comes along when text is copied: empty the cell and type it again.")]
    public void A_note_may_span_lines_and_hold_no_other_control_characters(string note, string? mistake) =>
        Judged(A.Folder.Line(Actuals, $"revenue,2026-03,5,{note},"), mistake);

    [Theory]
    [InlineData(113, null)]
    [InlineData(114, "is not a user principal name: it looks like ada.byron@example.com.")]
    public void A_user_principal_name_has_113_characters_at_most(int length, string? mistake)
    {
        var upn = new string('u', length - "@acme.example".Length) + "@acme.example";

        Judged(
            A.Folder.Line(People, $"ben,Ben,{upn},ada,Europe/London,en-GB"),
            mistake is null ? null : $"people.csv, line 5, column 3 (upn): '{upn}' {mistake}");
    }

    [Theory]
    [InlineData("2026-06-02T09:30+02:00", "2026-06-02T07:30:00Z")]
    [InlineData("2026-06-02T09:30:15+02:00", "2026-06-02T07:30:15Z")]
    [InlineData("2026-06-02T09:30Z", "2026-06-02T09:30:00Z")]
    [InlineData("2026-06-02T09:30:15Z", "2026-06-02T09:30:15Z")]
    [InlineData("2026-06-08T08:00:00Z", "2026-06-08T08:00:00Z")] // now is not after now
    public void A_moment_has_its_offset_and_may_leave_out_the_seconds(string cell, string moment) =>
        Assert.Equal(DateTimeOffset.Parse(moment, null), Accepted(A.Folder.Line(Actuals, $"revenue,2026-03,5,,{cell}")).Actuals[^1].RecordedAt);

    [Fact]
    public void A_folder_of_a_culture_may_write_days_as_that_culture_does() =>
        Assert.Equal(
            [new DateOnly(2026, 5, 25), new DateOnly(2026, 12, 25)],
            Accepted(A.Folder.Replace(ImportFormat.Organisation, ",1,", ",1,de-DE").With(Targets, "kpi,period,target").With(Actuals, "kpi,period,value")
                .With(Holidays, "day,name\n25.12.2026,Christmas\n2026-05-25,Whit Monday")).Scorecard.Organisation.Holidays);

    [Fact]
    public void A_cadence_takes_its_steps_from_its_cells_and_the_rest_from_the_defaults()
    {
        const string Header =
            "id,name,frequency,weekday,meetingAt,timeZone,owner,leaders,opensBefore,remindBefore,dueBefore,escalateBefore,briefBefore,sendAt,dueUntil";
        var folder = A.Folder.With(Cadences, $"{Header}\nall,All,monthly,friday,9:15,Europe/Berlin,bert,ada,10,8;6,4,3,1,08:30,16:45\nplain,Plain,weekly,monday,14:00,Europe/Berlin,bert,ada,,,,,,,");

        var (all, plain) = Accepted(folder).Scorecard.Cadences is [var a, var p] ? (a, p) : throw new InvalidOperationException("Two cadences were written.");

        Assert.Equal((Frequency.Monthly, DayOfWeek.Friday, new TimeOnly(9, 15)), (all.Frequency, all.Weekday, all.MeetingAt));
        Assert.Equal((10, "8,6", 4, 3, 1, new TimeOnly(8, 30), new TimeOnly(16, 45)), Steps(all));
        Assert.Equal((4, "3,2", 2, 1, 0, new TimeOnly(9, 0), new TimeOnly(17, 0)), Steps(plain));

        static (int, string, int, int, int, TimeOnly, TimeOnly) Steps(Domain.Scorecards.Cadence c) =>
            (c.OpensBefore.Days, string.Join(',', c.RemindBefore), c.DueBefore.Days, c.EscalateBefore.Days, c.BriefBefore.Days, c.SendAt, c.DueUntil);
    }

    [Fact]
    public void A_person_may_have_an_Entra_id_and_a_unit_and_ids_are_written_one_way()
    {
        var folder = A.Folder.With(People, "id,name,upn,manager,timeZone,locale,entraObjectId,unit\nada,Ada,ada@acme.example,,Europe/London,EN-gb,0F8FAD5B-D9CB-469F-A165-70867728950E,Sales\nbert,Bert,bert@acme.example,,Europe/Berlin,de-DE,,\nchie,Chie,chie@acme.example,,Asia/Tokyo,ja-JP,,");

        var ada = Accepted(folder).Scorecard.People[0];

        Assert.Equal(("0f8fad5b-d9cb-469f-a165-70867728950e", "Sales", "en-GB"), (ada.EntraObjectId, ada.Unit, ada.Locale));
        A.Says(
            folder.Line(People, "dan,Dan,dan@acme.example,,Europe/London,en-GB,0f8fad5b-d9cb-469f-a165-70867728950e,"),
            "people.csv, line 5, column 7 (entraObjectId): The Entra object id '0f8fad5b-d9cb-469f-a165-70867728950e' stands on line 2 and on line 5: each belongs to one line only.");
    }

    private static Kpi Kpi(string kpis) => Accepted(Bare(kpis)).Scorecard.Kpis[0];

    private static void Refuses(string kpis, string mistake) => A.Says(Bare(kpis), mistake);

    private static FolderBuilder Bare(string kpis) => A.Folder.With(Kpis, kpis).With(Targets, "kpi,period,target").With(Actuals, "kpi,period,value");

    private static ImportResult.Accepted Accepted(FolderBuilder folder) => Assert.IsType<ImportResult.Accepted>(folder.Validate());

    private static void Judged(FolderBuilder folder, string? mistake)
    {
        if (mistake is null) Accepted(folder);
        else A.Says(folder, mistake);
    }
}
