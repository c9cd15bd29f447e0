using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Export;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Export;

/// <summary>What an export writes is what an import reads: the same scorecard, the same values.</summary>
public sealed class FolderExportTests
{
    private static readonly DateTimeOffset Now = FolderBuilder.Now;

    private static ImportResult.Accepted Read(FolderBuilder folder) => Read(folder.ToFolder());

    private static ImportResult.Accepted Read(SourceFolder folder, Scorecard? current = null) =>
        FolderValidation.Validate(folder, Now, current).Match(
            accepted: a => a,
            refused: r => throw new Xunit.Sdk.XunitException(string.Join('\n', r.Mistakes.Select(m => m.Told.En()))));

    private static ExportedFolder Exported(ImportResult.Accepted imported) => Exported(imported.Scorecard, imported.Actuals);

    private static ExportedFolder Exported(Scorecard scorecard, IEnumerable<Actual> actuals) =>
        FolderExport.Of(scorecard, actuals.GroupBy(a => a.Kpi).ToDictionary(g => g.Key, g => (IReadOnlyList<Actual>)[.. g]), Now);

    private static SourceFolder Folder(ExportedFolder exported) => new(exported.Tables, [], []);

    private static void ComesBack(FolderBuilder folder)
    {
        var before = Read(folder);
        var exported = Exported(before);

        Assert.Empty(exported.LeftOut);
        foreach (var current in new[] { before.Scorecard, null })
        {
            var after = Read(Folder(exported), current);
            Assert.Equal(ScorecardVersion.Of(before.Scorecard), ScorecardVersion.Of(after.Scorecard));
            Assert.Equal(Told(before), Told(after));
        }
    }

    // A moment that a folder leaves open is written out.
    private static List<Actual> Told(ImportResult.Accepted imported) => [.. imported.Actuals.OrderBy(a => a.Id).Select(a => a with { AsOf = a.RecordedAt })];

    private static string Cell(ExportedFolder exported, string file, int row, string column)
    {
        var table = exported.Tables.Single(t => t.File == file);
        return table.Rows[row].Cells[table.Header.Cells.ToList().IndexOf(column)];
    }

    [Fact]
    public void Every_file_of_the_format_is_written_in_its_order_with_all_its_columns() => Assert.Equal(
        ImportFormat.Files.Select(f => $"{f.Name} {string.Join(' ', f.Columns.Select(c => c.Name))}"),
        Exported(Read(new FolderBuilder())).Tables.Select(t => $"{t.File} {string.Join(' ', t.Header.Cells)}"));

    [Fact]
    public void A_folder_comes_back() => ComesBack(new FolderBuilder());

    [Fact]
    public void A_folder_with_everything_comes_back() => ComesBack(new FolderBuilder()
        .With(ImportFormat.Organisation, "tenant,name,entraTenantId,fiscalYearStart,clockStart\nacme,Acme,11111111-2222-3333-4444-555555555555,7,2026-06-01T08:55:00+02:00")
        .With(ImportFormat.People, """
            id,name,upn,manager,timeZone,locale,mail,entraObjectId,unit,lastDay
            ada,Ada Byron,ada@acme.example,,Europe/London,en-GB,ada@mail.example,11111111-2222-3333-4444-666666666666,007,
            bert,Bert Stein,bert@acme.example,ada,Europe/Berlin,de-DE,,,Finance,2026-05-31
            chie,Chie Ito,chie@acme.example,bert,Asia/Tokyo,ja-JP,,,,2027-01-01
            """)
        .With(ImportFormat.Objectives, """
            id,name,perspective,parent,owner,weight,rollUp,postponed
            grow,Grow the business,financial,,ada,1,worstChild,
            delight,Delight customers,customer,grow,,0.3333333333333333,weighted,true
            deliver,Deliver on time,internalProcess,delight,chie,1e-5,,
            """)
        .With(ImportFormat.Kpis, """
            id,name,objective,owner,indicator,level,unitKind,unit,decimals,direction,accumulation,resets,frequency,freshFor,weight,minimum,maximum,baseline,tolerance,atRisk,badPeriods,goodPeriods,overrideCycles,flatPeriods,driverPeriods,drivers,formula,operands,operandWeights
            revenue,Revenue,grow,ada,lag,strategic,money,EUR,0,higherIsBetter,cumulative,yearly,monthly,5,2,0,,,0.02,0.123456789012345678,2,3,1,4,2,on-time,,,
            on-time,Delivered on time,deliver,chie,lead,individual,percent,,1,higherIsBetter,,,monthly,,1,0,100,82.125,,,,,,,,,,,
            stock,Stock turn,,,lead,,ratio,,2,stayInBand,,,monthly,0,1,-5,,,0,0,,,,,,,,,
            mean,Mean,,,lead,,ratio,,2,lowerIsBetter,,,monthly,,1,,,,,,,,,,,,weightedMean,on-time;stock,0.7;0.3
            """)
        .With(ImportFormat.Targets, "kpi,period,target,bandHigh,stretch\nrevenue,FY2026,1200000,,1500000\non-time,2026-05,90,,\nstock,2026-05,-4,6,")
        .With(ImportFormat.Recalibrations, """
            kpi,period,before,beforeBandHigh,beforeStretch,effectiveFrom,reason,approvedBy,proposedBy
            on-time,2026-05,95.5,,97,2026-05-01,The carrier closed,bert,chie
            on-time,baseline,,,,2026-05-02,It was never counted,ada,
            stock,2026-05,-5,7,,2026-05-03,A second store,ada,
            """)
        .With(ImportFormat.Actuals, """
            kpi,period,value,note,recordedAt
            revenue,2026-04,98000.125,,
            revenue,2026-05,0.0001,A large order,2026-06-02T09:30:00+02:00
            on-time,2026-04,0,,
            stock,2026-04,999999999999999,,
            """)
        .With(ImportFormat.Cadences, """
            id,name,frequency,weekday,meetingAt,timeZone,owner,leaders,opensBefore,remindBefore,dueBefore,escalateBefore,briefBefore,sendAt,dueUntil
            weekly,Weekly review,weekly,friday,14:00,Europe/Berlin,bert,ada;bert,4,3;2,2,1,0,08:15,23:59
            """)
        .With(ImportFormat.Holidays, "day,name\n2026-12-25,Christmas\n2026-12-26,2026-12-26")
        .With(ImportFormat.Rules, "tolerance,atRisk,badPeriods,goodPeriods,freshFor,overrideCycles,flatPeriods,driverPeriods,onTrackFrom,atRiskFrom,unknownUpTo\n0.01,0.25,2,2,9,3,4,5,0.8,0.5,0.3"));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30 1234", "'+49 30 1234")]
    [InlineData("-5 degrees", "'-5 degrees")]
    [InlineData("@home", "'@home")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("'t Hooft", "'t Hooft")]
    [InlineData("'", "'")]
    [InlineData("0042", "0042")]
    [InlineData("He said \"no\"; twice", "He said \"no\"; twice")]
    [InlineData("one\ntwo\r\nthree\tfour", "one\ntwo\r\nthree\tfour")]
    [InlineData("👩‍👩‍👧 😀", "👩‍👩‍👧 😀")]
    [InlineData("שלום עולם", "שלום עולם")]
    [InlineData("می‌خواهم", "می‌خواهم")] // written with a joiner
    [InlineData("=\"2026-06\"", "'=\"2026-06\"")]
    public void A_note_comes_back_as_it_was_and_is_no_formula_in_a_spreadsheet(string note, string cell)
    {
        var imported = Read(new FolderBuilder());
        var exported = Exported(imported.Scorecard, [imported.Actuals[0] with { Note = note }]);

        Assert.Equal(cell, Cell(exported, ImportFormat.Actuals, 0, "note"));
        Assert.Equal(note, Assert.Single(Read(Folder(exported)).Actuals).Note);
    }

    [Theory]
    [InlineData("  blanks around  ", "blanks around")]
    [InlineData(" \u0007=1", "=1")]
    [InlineData("turned \u202Eround", "turned round")]
    [InlineData("zero\u200Bwidth", "zerowidth")]
    [InlineData("\u0000", null)]
    [InlineData("", null)]
    public void A_note_from_another_system_loses_what_no_file_holds(string note, string? kept)
    {
        var imported = Read(new FolderBuilder());
        var exported = Exported(imported.Scorecard, [imported.Actuals[0] with { Note = note }]);

        Assert.Equal(kept, Assert.Single(Read(Folder(exported)).Actuals).Note);
    }

    [Fact]
    public void A_note_is_cut_at_a_whole_character()
    {
        var imported = Read(new FolderBuilder());
        var exported = Exported(imported.Scorecard, [imported.Actuals[0] with { Note = new string('=', 499) + "😀" }]);

        Assert.Equal(new string('=', 499), Assert.Single(Read(Folder(exported)).Actuals).Note);
    }

    [Fact]
    public void Names_ids_and_reasons_are_no_formulas_either() => ComesBack(new FolderBuilder()
        .Replace(ImportFormat.People, "ada,Ada Byron", "ada,'=Ada Byron")
        .Replace(ImportFormat.People, "bert,Bert", "-bert,Bert").Replace(ImportFormat.People, ",bert,", ",-bert,")
        .Replace(ImportFormat.Objectives, ",bert,", ",-bert,")
        .Replace(ImportFormat.Kpis, ",bert,", ",-bert,")
        .Replace(ImportFormat.Cadences, "bert,ada;bert", "-bert,-bert;ada"));

    [Fact]
    public void Of_each_period_what_stands_is_written_to_the_tick()
    {
        var imported = Read(new FolderBuilder());
        var first = imported.Actuals.Single(a => a is { Kpi.Value: "revenue", Period: "2026-05" });
        var at = new DateTimeOffset(2026, 6, 3, 10, 0, 0, TimeSpan.FromHours(-3)).AddTicks(1234567);
        var chat = first with { Id = "chat", Value = 102.5m, Note = "Counted late", Corrects = first.Id, Source = ActualSource.CheckIn, RecordedBy = new("ada"), RecordedAt = at };

        var back = Read(Folder(Exported(imported.Scorecard, [first, chat])));

        Assert.Equal((102.5m, "Counted late", at, at.Offset), Assert.Single(back.Actuals) is var a ? (a.Value, a.Note, a.RecordedAt, a.RecordedAt.Offset) : default);
    }

    [Fact]
    public void A_value_that_no_import_takes_is_left_out_with_the_reason_and_the_rest_comes_back()
    {
        var imported = Read(new FolderBuilder());
        var odd = imported.Actuals[0] with { Id = "odd", Period = "2026-Q1" };
        var later = imported.Actuals[0] with { Id = "later", Period = "2026-03", RecordedAt = Now.AddDays(1) };

        var exported = Exported(imported.Scorecard, [.. imported.Actuals, odd, later]);

        Assert.Equal(["2026-03", "2026-Q1"], exported.LeftOut.Select(l => l.Cells[1]).Order());
        Assert.All(exported.LeftOut, l => Assert.NotEmpty(l.Why.En()));
        Assert.Equal(imported.Actuals.Count, Read(Folder(exported)).Actuals.Count);
    }

    [Fact]
    public void A_change_whose_approver_owns_the_KPI_by_now_is_history_here_and_is_left_out_for_elsewhere()
    {
        var folder = new FolderBuilder().Replace(ImportFormat.Targets, "on-time,2026-05,95.5,,", "on-time,2026-05,90,,").With(
            ImportFormat.Recalibrations, "kpi,period,before,effectiveFrom,reason,approvedBy\non-time,2026-05,95.5,2026-05-01,The carrier closed,bert");
        var before = Read(folder);
        var scorecard = before.Scorecard with
        {
            Kpis = [.. before.Scorecard.Kpis.Select(k => k.Id.Value == "on-time" ? k with { Owner = new PersonId("bert") } : k)],
        };

        var exported = Exported(scorecard, before.Actuals);

        Assert.Equal("The carrier closed", Assert.Single(exported.LeftOut).Cells[4]);
        Assert.Equal(ScorecardVersion.Of(scorecard), ScorecardVersion.Of(Read(Folder(exported), scorecard).Scorecard));
    }

    [Fact]
    public void Three_decimals_get_a_fourth_digit_so_that_nobody_takes_them_for_thousands()
    {
        var imported = Read(new FolderBuilder());

        Assert.Equal("18.5", Cell(Exported(imported.Scorecard, [imported.Actuals[0] with { Value = 18.500m }]), ImportFormat.Actuals, 0, "value"));
        Assert.Equal("18.1250", Cell(Exported(imported.Scorecard, [imported.Actuals[0] with { Value = 18.125m }]), ImportFormat.Actuals, 0, "value"));
    }

    [Fact]
    public void Percentages_below_one_and_shares_above_one_are_written_with_their_sign_because_a_bare_one_is_asked_about() => ComesBack(new FolderBuilder()
        .Replace(ImportFormat.Targets, "on-time,2026-05,95.5,,", "on-time,2026-05,0.5%,,")
        .Replace(ImportFormat.Actuals, "on-time,2026-04,94.1,,", "on-time,2026-04,0.4%,,")
        .With(ImportFormat.Rules, "tolerance,atRisk\n110%,1.5e2%"));

    [Fact]
    public void A_share_is_read_back_to_the_last_bit()
    {
        var digits = Gen.Choose(0, 9).ListOf(27).Select(d => string.Concat(d));
        var shares = digits.Select(d => (double)decimal.Parse($"0.{d}", System.Globalization.CultureInfo.InvariantCulture));

        Prop.ForAll(shares.ToArbitrary(), share =>
            (double)decimal.Parse(Cells.Number((double?)share), System.Globalization.CultureInfo.InvariantCulture) == share).QuickCheckThrowOnFailure();
    }
}
