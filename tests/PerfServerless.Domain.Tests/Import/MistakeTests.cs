using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;
using static PerfServerless.Domain.Import.Tables.ImportFormat;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>Every mistake a folder can hold: where it is said to be, and the sentence that says how to mend it.</summary>
public sealed class MistakeTests
{
    [Fact]
    public void A_missing_file_is_named_with_the_header_it_needs() =>
        A.Says(
            A.Folder.Without(Targets).With("target.csv", "kpi"),
            "targets.csv: The file is missing. Did you mean 'target.csv'? A file without lines still needs its header: kpi,period,target.");

    [Fact]
    public void A_missing_column_is_named() =>
        A.Says(
            A.Folder.With(Targets, "kpi,target\nrevenue,1"),
            "targets.csv, line 1 (period): The column 'period' is missing: add it to the header and to every line.");

    [Fact]
    public void An_unknown_column_is_named_with_the_one_that_was_probably_meant() =>
        A.Says(
            A.Folder.With(Targets, "kpi,period,target,strech"),
            "targets.csv, line 1, column 4 (strech): targets.csv has no column 'strech'. Did you mean 'stretch'? Its columns are kpi, period, target, bandHigh, stretch.");

    [Fact]
    public void A_list_that_nobody_keeps_is_refused_by_its_length()
    {
        var folder = A.Folder.Line(Cadences, $"more,More,weekly,friday,14:00,Europe/Berlin,bert,{string.Join(';', Enumerable.Repeat("ada", 201))}");
        var mistakes = Assert.IsType<ImportResult.Refused>(folder.Validate()).Mistakes.Select(m => m.Told.En()).ToList();

        Assert.Equal("cadences.csv, line 3, column 8 (leaders): The list has more than 200 entries: shorten it.", mistakes[0]);
        Assert.StartsWith("cadences.csv, line 3, column 8 (leaders): 'ada' stands there twice: remove one.", mistakes[1], StringComparison.Ordinal);
        Assert.Equal(2, mistakes.Count);
    }

    [Fact]
    public void A_column_that_stands_there_twice_is_named_with_both_places() =>
        A.Says(
            A.Folder.With(Targets, "kpi,period,target,Period"),
            "targets.csv, line 1, column 4 (Period): The column 'Period' stands there twice, as column 2 and as column 4: remove one.");

    [Fact]
    public void A_column_without_a_name_is_a_mistake_where_anything_stands_in_it() =>
        A.Says(
            A.Folder.With(Targets, "kpi,period,target,\nrevenue,2026,500000,\non-time,2026-05,95,late"),
            "targets.csv, line 1, column 4: The column has no name: name it in the header, or remove it from every line.");

    [Fact]
    public void A_line_with_too_many_cells_says_how_a_comma_is_written() =>
        A.Says(
            A.Folder.Line(Objectives, "safe,Safe, and sound,customer,grow,ada,1"),
            "objectives.csv, line 5: The line has 7 cells, the header has 6: put text that holds a comma between double quotes.");

    [Fact]
    public void A_line_with_too_few_cells_says_so() =>
        A.Says(
            A.Folder.Line(Objectives, "safe,Safe,customer"),
            "objectives.csv, line 5: The line has 3 cells, the header has 6: write a comma for every empty cell.");

    [Fact]
    public void A_required_cell_may_not_be_empty() =>
        A.Says(A.Folder.Replace(People, "Ada Byron", " "), "people.csv, line 2, column 2 (name): 'name' is empty: every line needs it.");

    [Fact]
    public void An_id_holds_letters_digits_and_hyphens() =>
        A.Says(
            A.Folder.Line(Objectives, "être,Be,customer,grow,ada,1"),
            "objectives.csv, line 5, column 1 (id): 'être' cannot be an id: write 1 to 24 ASCII letters, digits and '-'.");

    [Fact]
    public void Two_KPIs_with_one_id_are_named_with_both_lines() =>
        A.Says(
            A.Folder.Line(Kpis, "Revenue,Revenue again,grow,ada,lag,money,EUR,0,higherIsBetter,monthly,,,,,"),
            "kpis.csv, line 5, column 1 (id): The KPI 'Revenue' stands on line 2 and on line 5: remove one, or give it an id of its own (capitals make no difference).");

    [Theory]
    [InlineData("1,234", "write 1234 or 1.234, whichever is meant")]
    [InlineData("$ 12.50", "write 12.50")] // the KPI counts EUR
    [InlineData("12 %", "write 12")]
    [InlineData("1E", "write digits with '.' before the decimals and nothing between thousands, such as 1234.56")]
    [InlineData("n/a", "write digits with '.' before the decimals and nothing between thousands, such as 1234.56")]
    [InlineData("-", "write digits with '.' before the decimals and nothing between thousands, such as 1234.56")]
    [InlineData("1234567890123456", "write digits with '.' before the decimals and nothing between thousands, such as 1234.56")]
    public void A_number_in_the_wrong_culture_is_told_how_to_be_written(string written, string mend)
    {
        var source = A.Folder.ToFolder();
        var table = new SourceTable(Actuals, new(1, ["kpi", "period", "value"]), [new(2, ["revenue", "2026-04", written])]);

        var refused = Assert.IsType<ImportResult.Refused>(
            FolderValidation.Validate(source with { Tables = [.. source.Tables.Where(t => t.File != Actuals), table] }, FolderBuilder.Now));

        Assert.Equal(
            $"'{written}' is not a number in the folder's format ('.' before the decimals, nothing between thousands, at most 15 digits before it and 28 in all): {mend}.",
            Assert.Single(refused.Mistakes).Sentence.En());
    }

    [Fact]
    public void A_folder_that_cannot_be_read_says_only_that()
    {
        var refused = Assert.IsType<ImportResult.Refused>(
            FolderValidation.Validate(new([], [new("acme.zip", ImportFolderWords.NoZip)], []), FolderBuilder.Now));

        Assert.Equal(["acme.zip: It is not a zip, or it is damaged or encrypted: zip the folder again."], refused.Mistakes.Select(m => m.Told.En()));
    }

    [Fact]
    public void In_a_folder_whose_thousands_stand_apart_a_dot_may_mean_either() =>
        A.Says(
            A.Folder.With(Organisation, "tenant,name,entraTenantId,fiscalYearStart,culture\nacme,Acme,11111111-2222-3333-4444-555555555555,1,fr-FR")
                .With(Actuals, "kpi,period,value\non-time,2026-04,94.125")
                .With(Targets, "kpi,period,target"),
            "actuals.csv, line 2, column 3 (value): '94.125' is not a number in the culture fr-FR (',' before the decimals, nothing between thousands, at most 15 digits before it and 28 in all): write 94125 or 94,125, whichever is meant.");

    [Fact]
    public void A_circle_of_objectives_is_shown_whole() =>
        A.Says(
            A.Folder.Replace(Objectives, "financial,,", "financial,deliver,"),
            "objectives.csv, line 2 (parent): The parents run in a circle, grow > deliver > delight > grow: let one of them have another parent, or none.");

    [Fact]
    public void An_objective_is_not_its_own_parent() =>
        A.Says(
            A.Folder.Line(Objectives, "safe,Safe,customer,safe,ada,1"),
            "objectives.csv, line 5 (parent): The parents run in a circle, safe > safe: let one of them have another parent, or none.");

    [Fact]
    public void A_circle_of_managers_is_shown_whole() =>
        A.Says(
            A.Folder.Replace(People, "ada@acme.example,,", "ada@acme.example,chie,"),
            "people.csv, line 2 (manager): The managers run in a circle, ada > chie > bert > ada: an escalation would never end. Give one of them another manager, or none.");

    [Fact]
    public void A_circle_of_formulas_is_shown_whole() =>
        A.Says(
            A.Folder
                .Line(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,sum,revenue;l")
                .Line(Kpis, "l,L,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,difference,stock;k"),
            "kpis.csv, line 5 (operands): The formulas run in a circle, k > l > k: a KPI cannot be calculated from itself. Take one of them out of the other's operands.");

    [Fact]
    public void A_calculated_KPI_has_no_values_of_its_own() =>
        A.Says(
            A.Folder.Line(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,sum,revenue;stock").Line(Actuals, "k,2026-04,5,,"),
            "actuals.csv, line 5, column 1 (kpi): 'k' is calculated from other KPIs: remove the line, or take the KPI's formula away.");

    [Fact]
    public void An_impossible_cadence_is_told_why() =>
        A.Says(
            A.Folder.With(
                Cadences,
                "id,name,frequency,weekday,meetingAt,timeZone,owner,leaders,opensBefore,remindBefore\nw,W,weekly,friday,14:00,Europe/Berlin,bert,ada,2,3"),
            "cadences.csv, line 2, column 10 (remindBefore): The first reminder would go 3 working days before the meeting, but collection opens 2 before; remind later.");

    [Theory]
    [InlineData(",1,", ",0,", "column 4 (fiscalYearStart): '0' is not a whole number between 1 and 12.")]
    [InlineData(",1,", ",13,", "column 4 (fiscalYearStart): '13' is not a whole number between 1 and 12.")]
    [InlineData(",1,", ",,", "column 4 (fiscalYearStart): 'fiscalYearStart' is empty: every line needs it.")]
    [InlineData("acme,", "acme international,", "column 1 (tenant): 'acme international' cannot be an id: write 1 to 12 ASCII letters, digits and '-'.")]
    [InlineData("Acme Ltd", "", "column 2 (name): 'name' is empty: every line needs it.")]
    [
        InlineData(
            "11111111-2222",
            "11111111_2222",
            "column 3 (entraTenantId): '11111111_2222-3333-4444-555555555555' is not an Entra id: it looks like 0f8fad5b-d9cb-469f-a165-70867728950e."),
    ]
    [InlineData(",1,", ",1,de_DE", "column 5 (culture): There is no culture 'de_DE'. Did you mean 'de-DE'? Write language and country, such as de-DE, or leave the cell empty for numbers like 1234.56.")]
    public void A_wrong_organisation_is_told_why(string old, string replacement, string mistake) =>
        A.Says(A.Folder.Replace(Organisation, old, replacement), $"organisation.csv, line 2, {mistake}");

    [Fact]
    public void A_folder_holds_one_organisation() =>
        A.Says(
            A.Folder.Line(Organisation, "acme2,Acme Two,11111111-2222-3333-4444-555555555555,1,"),
            "organisation.csv, line 3: A folder holds one organisation: remove this line, and import another organisation from a folder of its own.");

    [Fact]
    public void An_organisation_without_a_line_is_a_mistake() =>
        A.Says(
            A.Folder.With(Organisation, "tenant,name,entraTenantId,fiscalYearStart"),
            "organisation.csv: The file has no line below its header: it needs exactly one.");

    [Theory]
    [
        InlineData(
            "tolerance,atRisk\n0.2,0.1",
            "rules.csv, line 2, column 2 (atRisk): 'atRisk' 0.1 is below the tolerance 0.2: what is on track cannot be off track as well. Raise it."),
    ]
    [InlineData("tolerance\n0.2", "rules.csv, line 2, column 1 (tolerance): 'tolerance' 0.2 is above 'atRisk', which is 0.1 where nothing is written: what is on track cannot be off track as well. Lower it, or write an 'atRisk' beside it.")]
    [InlineData("tolerance,atRisk\n0.2,", "rules.csv, line 2, column 1 (tolerance): 'tolerance' 0.2 is above 'atRisk', which is 0.1 where nothing is written: what is on track cannot be off track as well. Lower it, or write an 'atRisk' beside it.")]
    [InlineData("tolerance,atRisk\n0.2,11", "rules.csv, line 2, column 2 (atRisk): 11 is out of range: 'atRisk' lies between 0 and 10.")]
    [InlineData("overrideCycles\n101", "rules.csv, line 2, column 1 (overrideCycles): '101' is not a whole number between 0 and 100.")]
    [InlineData("flatPeriods\n0", "rules.csv, line 2, column 1 (flatPeriods): '0' is not a whole number between 1 and 100.")]
    [InlineData("driverPeriods\n0", "rules.csv, line 2, column 1 (driverPeriods): '0' is not a whole number between 1 and 100.")]
    [InlineData("onTrackFrom,atRiskFrom\n0.3,0.5", "rules.csv, line 2, column 1 (onTrackFrom): 'onTrackFrom' 0.3 is below 'atRiskFrom' 0.5: a score cannot be on track before it is at risk. Raise it.")]
    [InlineData("tolerance\n0.1\n0.2", "rules.csv, line 3: A scorecard has one line of rules: remove this one, and write a KPI's own rules into kpis.csv.")]
    [InlineData("badPeriods\n0", "rules.csv, line 2, column 1 (badPeriods): '0' is not a whole number between 1 and 24.")]
    [InlineData("goodPeriods\n25", "rules.csv, line 2, column 1 (goodPeriods): '25' is not a whole number between 1 and 24.")]
    [InlineData("unknownUpTo\n1.01", "rules.csv, line 2, column 1 (unknownUpTo): 1.01 is out of range: 'unknownUpTo' lies between 0 and 1.")]
    [InlineData("tolerance\n-0.1", "rules.csv, line 2, column 1 (tolerance): -0.1 is out of range: 'tolerance' lies between 0 and 10.")]
    public void Rules_must_make_sense_together(string text, string mistake) => A.Says(A.Folder.With(ImportFormat.Rules, text), mistake);

    [Fact]
    public void A_holiday_stands_there_once() =>
        A.Says(
            A.Folder.With(Holidays, "day,name\n2026-05-25,Whit Monday\n2026-05-25,Pentecost"),
            "holidays.csv, line 3, column 1 (day): 2026-05-25 stands on line 2 and on line 3: remove one.");

    [Fact]
    public void A_holiday_has_a_name() =>
        A.Says(A.Folder.With(Holidays, "day,name\n2026-05-25,"), "holidays.csv, line 2, column 2 (name): 'name' is empty: every line needs it.");

    [Fact]
    public void A_day_that_may_be_two_is_asked_about() =>
        A.Says(
            A.Folder.With(Holidays, "day,name\n25.05.2026,Whit Monday\n01/05/2026,May Day\n32.05.2026,None"),
            "holidays.csv, line 3, column 1 (day): '01/05/2026' may be 2026-05-01 or 2026-01-05: write whichever is meant, or name the 'culture' of the folder in organisation.csv, such as en-GB.",
            "holidays.csv, line 4, column 1 (day): '32.05.2026' is not a day: write it as year-month-day, such as 2026-05-25.");

    [Fact]
    public void A_file_that_cannot_be_read_makes_no_second_mistake_of_what_refers_to_it()
    {
        var source = A.Folder.Without(People).ToFolder();

        var refused = Assert.IsType<ImportResult.Refused>(
            FolderValidation.Validate(source with { Unreadable = [new(People, ImportFileWords.ZeroByte)] }, FolderBuilder.Now));

        Assert.Equal(["people.csv: The file holds a zero byte, as no text does: save it as \"CSV UTF-8\"."], refused.Mistakes.Select(m => m.Told.En()));
    }

    [Fact]
    public void A_value_after_the_start_of_the_folders_clock_is_refused_whatever_the_real_day_is()
    {
        var folder = A.Folder.With(
            Organisation,
            "tenant,name,entraTenantId,fiscalYearStart,clockStart\nacme,Acme,11111111-2222-3333-4444-555555555555,1,2026-07-06T08:55:00+02:00");

        Assert.IsType<ImportResult.Accepted>(folder.Line(Actuals, "revenue,2026-07,5,,").Validate());
        A.Says(
            folder.Line(Actuals, "revenue,2026-08,5,,"),
            "actuals.csv, line 6, column 2 (period): '2026-08' begins after 2026-07-06 06:55 UTC, which is now for this folder: a value for it cannot be known. Plans belong into targets.csv.");
    }
}
