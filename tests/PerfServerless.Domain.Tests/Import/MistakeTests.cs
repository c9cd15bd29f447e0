using PerfServerless.Domain.Import;
using PerfServerless.TestKit.Import;
using static PerfServerless.Domain.Import.ImportFormat;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>Every mistake a folder can hold: where it is said to be, and the sentence that says how to mend it.</summary>
public sealed class MistakeTests
{
    private static void Says(FolderBuilder folder, params string[] expected)
    {
        var refused = Assert.IsType<ImportResult.Refused>(folder.Validate());
        Assert.Equal(expected, refused.Mistakes.Select(m => m.ToString()));
    }

    /// <summary>The one mistake holds these words; for sentences whose whole wording another test pins.</summary>
    private static void Mentions(FolderBuilder folder, string place, params string[] words)
    {
        var refused = Assert.IsType<ImportResult.Refused>(folder.Validate());
        var mistake = Assert.Single(refused.Mistakes);
        Assert.Equal(place, mistake.Place);
        Assert.All(words, w => Assert.Contains(w, mistake.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_file_is_named_with_the_header_it_needs() =>
        Says(
            A.Folder.Without(Targets).With("target.csv", "kpi"),
            "targets.csv: The file is missing. Did you mean 'target.csv'? A file without lines still needs its header: kpi,period,target.");

    [Fact]
    public void A_missing_column_is_named() =>
        Says(
            A.Folder.With(Targets, "kpi,target\nrevenue,1"),
            "targets.csv, line 1 (period): The column 'period' is missing: add it to the header and to every line.");

    [Fact]
    public void An_unknown_column_is_named_with_the_one_that_was_probably_meant() =>
        Mentions(A.Folder.With(Targets, "kpi,period,target,strech"), "targets.csv, line 1, column 4 (strech)", "no column 'strech'", "Did you mean 'stretch'?", "bandHigh");

    [Fact]
    public void A_column_that_stands_there_twice_is_named_with_both_places() =>
        Mentions(A.Folder.With(Targets, "kpi,period,target,Period"), "targets.csv, line 1, column 4 (Period)", "as column 2 and as column 4");

    [Fact]
    public void A_column_without_a_name_is_a_mistake() =>
        Mentions(A.Folder.With(Targets, "kpi,period,target,"), "targets.csv, line 1, column 4", "has no name");

    [Fact]
    public void A_line_with_too_many_cells_says_how_a_comma_is_written() =>
        Says(
            A.Folder.Line(Objectives, "safe,Safe, and sound,customer,grow,ada,1"),
            "objectives.csv, line 5: The line has 7 cells, the header has 6: put text that holds a comma between double quotes.");

    [Fact]
    public void A_line_with_too_few_cells_says_so() =>
        Says(
            A.Folder.Line(Objectives, "safe,Safe,customer"),
            "objectives.csv, line 5: The line has 3 cells, the header has 6: write a comma for every empty cell.");

    [Fact]
    public void A_required_cell_may_not_be_empty() =>
        Says(A.Folder.Replace(People, "Ada Byron", " "), "people.csv, line 2, column 2 (name): 'name' is empty: every line needs it.");

    [Fact]
    public void An_id_holds_letters_digits_and_hyphens() =>
        Mentions(A.Folder.Line(Objectives, "être,Be,customer,grow,ada,1"), "objectives.csv, line 5, column 1 (id)", "'être' cannot be an id", "1 to 24 ASCII letters, digits and '-'");

    [Fact]
    public void Two_KPIs_with_one_id_are_named_with_both_lines() =>
        Says(
            A.Folder.Line(Kpis, "Revenue,Revenue again,grow,ada,lag,money,EUR,0,higherIsBetter,monthly,,,,,"),
            "kpis.csv, line 5, column 1 (id): The KPI 'Revenue' stands on line 2 and on line 5: remove one, or give it an id of its own (capitals make no difference).");

    [Theory]
    [InlineData(People, "ben,Ben,ada@ACME.example,ada,Europe/London,en-GB", "people.csv, line 5, column 3 (upn)", "'ada@ACME.example' stands on line 2 and on line 5")]
    [InlineData(People, "ben,Ben,ben,ada,Europe/London,en-GB", "people.csv, line 5, column 3 (upn)", "not a user principal name")]
    [InlineData(People, "ben,Ben,ben@acme.example,adda,Europe/London,en-GB", "people.csv, line 5, column 4 (manager)", "There is no person 'adda'. Did you mean 'ada'?")]
    [InlineData(People, "ben,Ben,ben@acme.example,ada,Europe/Berlinn,en-GB", "people.csv, line 5, column 5 (timeZone)", "Did you mean 'Europe/Berlin'?")]
    [InlineData(People, "ben,Ben,ben@acme.example,ada,W. Europe Standard Time,en-GB", "people.csv, line 5, column 5 (timeZone)", "Did you mean 'Europe/Berlin'?")]
    [InlineData(People, "ben,Ben,ben@acme.example,ada,Europe/London,english", "people.csv, line 5, column 6 (locale)", "no culture 'english'")]
    [InlineData(Objectives, "safe,Safe,customers,grow,ada,1", "objectives.csv, line 5, column 3 (perspective)", "Did you mean 'customer'?")]
    [InlineData(Objectives, "safe,Safe,customer,growth,ada,1", "objectives.csv, line 5, column 4 (parent)", "There is no objective 'growth'.")]
    [InlineData(Objectives, "safe,Safe,customer,grow,bart,1", "objectives.csv, line 5, column 5 (owner)", "Did you mean 'bert'?")]
    [InlineData(Objectives, "safe,Safe,customer,grow,ada,0", "objectives.csv, line 5, column 6 (weight)", "A weight of 0 is out of range: it lies above 0")]
    [InlineData(Kpis, "k,K,grow,Ada,lag,count,,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 4 (owner)", "Did you mean 'ada'?")]
    [InlineData(Kpis, "k,K,grow,ada,lagging,count,,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 5 (indicator)", "none of lead, lag")]
    [InlineData(Kpis, "k,K,grow,ada,lag,money,Euro,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 7 (unit)", "ISO 4217")]
    [InlineData(Kpis, "k,K,grow,ada,lag,duration,weeks,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 7 (unit)", "one of s, min, h, d")]
    [InlineData(Kpis, "k,K,grow,ada,lag,percent,%,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 7 (unit)", "no unit of its own")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,7,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 8 (decimals)", "between 0 and 6")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,up,monthly,,,,,", "kpis.csv, line 5, column 9 (direction)", "higherIsBetter, lowerIsBetter, stayInBand")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,daily,,,,,", "kpis.csv, line 5, column 10 (frequency)", "weekly, monthly, quarterly, yearly")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,9,1,,,", "kpis.csv, line 5, column 11 (minimum)", "Swap them")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,ontime,,", "kpis.csv, line 5, column 13 (drivers)", "Did you mean 'on-time'?")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,revenue,,", "kpis.csv, line 5, column 13 (drivers)", "name lead KPIs only")]
    [InlineData(Kpis, "k,K,grow,ada,lead,count,,0,higherIsBetter,monthly,,,on-time,,", "kpis.csv, line 5, column 13 (drivers)", "Only a lag KPI has drivers")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,on-time;on-time,,", "kpis.csv, line 5, column 13 (drivers)", "stands there twice")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,product,revenue;stock", "kpis.csv, line 5, column 14 (formula)", "sum, ratio, weightedMean, difference")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,ratio,revenue", "kpis.csv, line 5, column 15 (operands)", "exactly two operands and has 1")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,,revenue", "kpis.csv, line 5, column 15 (operands)", "operands without a formula")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,weekly,,,,sum,revenue;stock", "kpis.csv, line 5, column 15 (operands)", "", 2)]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,weightedMean,revenue;stock", "kpis.csv, line 5", "2 operands and 0 weights")]
    [InlineData(Targets, "revenue,,5,,", "targets.csv, line 5, column 2 (period)", "The target has no period")]
    [InlineData(Targets, "revenue,May 2026,5,,", "targets.csv, line 5, column 2 (period)", "'May 2026' is not a period")]
    [InlineData(Targets, "revenue,FY2027,5,,", "targets.csv, line 5, column 2 (period)", "write 2027")]
    [InlineData(Targets, "revenue,2026-W20,5,,", "targets.csv, line 5, column 2 (period)", "shorter than the KPI's own period", 2)]
    [InlineData(Targets, "on-time,2026-05,96,,", "targets.csv, line 5, column 2 (period)", "a target for 2026-05 on line 3 and on line 5")]
    [InlineData(Targets, "on-time,2026,96,,", "targets.csv, line 5, column 2 (period)", "all targets of one KPI are of one frequency")]
    [InlineData(Targets, "on-time,2026-06,101,,", "targets.csv, line 5, column 3 (target)", "above the KPI's maximum 100")]
    [InlineData(Targets, "on-time,2026-06,96,,90", "targets.csv, line 5, column 5 (stretch)", "easier than the target")]
    [InlineData(Targets, "on-time,2026-06,96,98,", "targets.csv, line 5, column 4 (bandHigh)", "has no band")]
    [InlineData(Targets, "stock,2026-06,4,,", "targets.csv, line 5, column 4 (bandHigh)", "the band has no upper edge")]
    [InlineData(Targets, "stock,2026-06,4,3,", "targets.csv, line 5, column 4 (bandHigh)", "not above its lower edge 4")]
    [InlineData(Targets, "revenu,2026-06,4,,", "targets.csv, line 5, column 1 (kpi)", "There is no KPI 'revenu'. Did you mean 'revenue'?")]
    [InlineData(Actuals, "revenue,2026-W20,5,,", "actuals.csv, line 5, column 2 (period)", "'2026-W20' is weekly, and 'revenue' has monthly values: write a period such as 2026-05.")]
    [InlineData(Actuals, "revenue,2026-04,5,,", "actuals.csv, line 5, column 2 (period)", "a value for 2026-04 on line 2 and on line 5")]
    [InlineData(Actuals, "revenue,,5,,", "actuals.csv, line 5, column 2 (period)", "The value has no period")]
    [InlineData(Actuals, "revenue,2026-03,,,", "actuals.csv, line 5, column 3 (value)", "'value' is empty")]
    [InlineData(Actuals, "on-time,2026-03,100.5,,", "actuals.csv, line 5, column 3 (value)", "above the greatest value that can be true, 100")]
    [InlineData(Actuals, "on-time,2026-03,-1,,", "actuals.csv, line 5, column 3 (value)", "below the least value that can be true, 0")]
    [InlineData(Actuals, "revenue,2026-07,5,,", "actuals.csv, line 5, column 2 (period)", "begins after 2026-06-08 08:00 UTC")]
    [InlineData(Actuals, "revenue,2026-03,5,,2026-06-09T00:00:00Z", "actuals.csv, line 5, column 5 (recordedAt)", "is after 2026-06-08 08:00 UTC")]
    [InlineData(Actuals, "revenue,2026-03,5,,yesterday", "actuals.csv, line 5, column 5 (recordedAt)", "'yesterday' is not a moment")]
    [InlineData(Cadences, "m,M,monthly,friday,2 pm,Europe/Berlin,bert,ada", "cadences.csv, line 3, column 5 (meetingAt)", "such as 14:00")]
    [InlineData(Cadences, "m,M,monthly,fri,14:00,Europe/Berlin,bert,ada", "cadences.csv, line 3, column 4 (weekday)", "none of sunday, monday")]
    [InlineData(Cadences, "m,M,monthly,friday,14:00,Europe/Berlin,bert,ada;carl", "cadences.csv, line 3, column 8 (leaders)", "There is no person 'carl'.")]
    [InlineData(Cadences, "m,M,monthly,sunday,14:00,Europe/Berlin,bert,ada", "cadences.csv, line 3, column 4 (weekday)", "choose a day from Monday to Friday")]
    [InlineData(Cadences, "m,M,monthly,friday,14:00,Europe/Berlin,,ada", "cadences.csv, line 3, column 7 (owner)", "'owner' is empty")]
    public void A_wrong_cell_is_said_with_its_place_and_how_to_mend_it(string file, string line, string place, string words, int mistakes = 1)
    {
        var refused = Assert.IsType<ImportResult.Refused>(A.Folder.Line(file, line).Validate());

        Assert.Equal(mistakes, refused.Mistakes.Count);
        Assert.All(refused.Mistakes, m => Assert.StartsWith(place, m.Place, StringComparison.Ordinal));
        Assert.Contains(refused.Mistakes, m => m.Sentence.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.234,56", "write 1234.56.")]
    [InlineData("1,5", "write 1.5.")]
    [InlineData("1 234", "write 1234.")]
    [InlineData("1'234.5", "write 1234.5.")]
    [InlineData("1.234.567", "write 1234567.")]
    [InlineData("1,234", "write 1234 or 1.234, whichever is meant.")]
    [InlineData("€ 12.50", "write 12.50.")]
    [InlineData("12 %", "write 12.")]
    [InlineData("1E5", "such as 1234.56.")]
    [InlineData("n/a", "such as 1234.56.")]
    [InlineData("1234567890123456", "at most 15 digits before and 20 behind it")]
    public void A_number_in_the_wrong_culture_is_told_how_to_be_written(string written, string mend)
    {
        var source = A.Folder.ToFolder();
        var table = new SourceTable(Actuals, new(1, ["kpi", "period", "value"]), [new(2, ["revenue", "2026-04", written])]);

        var refused = Assert.IsType<ImportResult.Refused>(FolderValidation.Validate(source with { Tables = [.. source.Tables.Where(t => t.File != Actuals), table] }, FolderBuilder.Now));

        var mistake = Assert.Single(refused.Mistakes);
        Assert.StartsWith($"'{written}' is not a number in the folder's format", mistake.Sentence, StringComparison.Ordinal);
        Assert.Contains(mend, mistake.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_German_folder_a_dot_is_no_decimal_point() =>
        Mentions(
            A.Folder.With(Organisation, "tenant,name,entraTenantId,fiscalYearStart,culture\nacme,Acme,11111111-2222-3333-4444-555555555555,1,de-DE").With(Actuals, "kpi,period,value\non-time,2026-04,94.1").With(Targets, "kpi,period,target"),
            "actuals.csv, line 2, column 3 (value)",
            "not a number in the culture de-DE",
            "write 94,1.");

    [Fact]
    public void A_circle_of_objectives_is_shown_whole() =>
        Says(
            A.Folder.Replace(Objectives, "financial,,", "financial,deliver,"),
            "objectives.csv, line 2 (parent): The parents run in a circle, grow > deliver > delight > grow: let one of them have another parent, or none.");

    [Fact]
    public void An_objective_is_not_its_own_parent() =>
        Says(
            A.Folder.Line(Objectives, "safe,Safe,customer,safe,ada,1"),
            "objectives.csv, line 5 (parent): The parents run in a circle, safe > safe: let one of them have another parent, or none.");

    [Fact]
    public void A_circle_of_managers_is_shown_whole() =>
        Says(
            A.Folder.Replace(People, "ada@acme.example,,", "ada@acme.example,chie,"),
            "people.csv, line 2 (manager): The managers run in a circle, ada > chie > bert > ada: an escalation would never end. Give one of them another manager, or none.");

    [Fact]
    public void A_circle_of_formulas_is_shown_whole() =>
        Says(
            A.Folder
                .Line(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,sum,revenue;l")
                .Line(Kpis, "l,L,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,difference,stock;k"),
            "kpis.csv, line 5 (operands): The formulas run in a circle, k > l > k: a KPI cannot be calculated from itself. Take one of them out of the other's operands.");

    [Fact]
    public void A_calculated_KPI_has_no_values_of_its_own() =>
        Mentions(
            A.Folder.Line(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,sum,revenue;stock").Line(Actuals, "k,2026-04,5,,"),
            "actuals.csv, line 5, column 1 (kpi)",
            "calculated from other KPIs");

    [Fact]
    public void An_impossible_cadence_is_told_why() =>
        Mentions(
            A.Folder.With(Cadences, "id,name,frequency,weekday,meetingAt,timeZone,owner,leaders,opensBefore,remindBefore\nw,W,weekly,friday,14:00,Europe/Berlin,bert,ada,2,3"),
            "cadences.csv, line 2, column 10 (remindBefore)",
            "collection opens 2 before");

    [Theory]
    [InlineData(",1,", ",0,", "column 4 (fiscalYearStart)", "between 1 and 12")]
    [InlineData(",1,", ",,", "column 4 (fiscalYearStart)", "is empty")]
    [InlineData("acme,", "acme international,", "column 1 (tenant)", "1 to 12")]
    [InlineData("11111111-2222", "11111111_2222", "column 3 (entraTenantId)", "not an Entra id")]
    [InlineData(",1,", ",1,german", "column 5 (culture)", "no culture 'german'")]
    public void A_wrong_organisation_is_told_why(string old, string replacement, string place, string words) =>
        Mentions(A.Folder.Replace(Organisation, old, replacement), $"organisation.csv, line 2, {place}", words);

    [Fact]
    public void A_folder_holds_one_organisation() =>
        Mentions(A.Folder.Line(Organisation, "acme2,Acme Two,11111111-2222-3333-4444-555555555555,1,"), "organisation.csv, line 3", "A folder holds one organisation");

    [Fact]
    public void An_organisation_without_a_line_is_a_mistake() =>
        Mentions(A.Folder.With(Organisation, "tenant,name,entraTenantId,fiscalYearStart"), "organisation.csv", "exactly one");

    [Theory]
    [InlineData("tolerance,atRisk\n0.2,0.1", "rules.csv, line 2, column 2 (atRisk)", "is below the tolerance 0.2")]
    [InlineData("onTrackFrom,atRiskFrom\n0.3,0.5", "rules.csv, line 2, column 1 (onTrackFrom)", "is below 'atRiskFrom' 0.5")]
    [InlineData("tolerance\n0.1\n0.2", "rules.csv, line 3", "A scorecard has one line of rules")]
    [InlineData("badPeriods\n0", "rules.csv, line 2, column 1 (badPeriods)", "not a whole number between 1 and 24")]
    public void Rules_must_make_sense_together(string text, string where, string what) => Mentions(A.Folder.With(ImportFormat.Rules, text), where, what);

    [Fact]
    public void A_holiday_stands_there_once() =>
        Mentions(A.Folder.With(Holidays, "day,name\n2026-05-25,Whit Monday\n2026-05-25,Pentecost"), "holidays.csv, line 3, column 1 (day)", "2026-05-25 stands on line 2 and on line 3");

    [Fact]
    public void A_day_is_written_year_first() =>
        Mentions(A.Folder.With(Holidays, "day,name\n25.05.2026,Whit Monday"), "holidays.csv, line 2, column 1 (day)", "such as 2026-05-25");

    [Fact]
    public void A_file_that_cannot_be_read_makes_no_second_mistake_of_what_refers_to_it()
    {
        var source = A.Folder.Without(People).ToFolder();

        var refused = Assert.IsType<ImportResult.Refused>(FolderValidation.Validate(source with { Unreadable = [new(People, "It is damaged.")] }, FolderBuilder.Now));

        Assert.Equal(["people.csv: It is damaged."], refused.Mistakes.Select(m => m.ToString()));
    }

    [Fact]
    public void A_value_after_the_start_of_the_folders_clock_is_refused_whatever_the_real_day_is()
    {
        var folder = A.Folder.With(Organisation, "tenant,name,entraTenantId,fiscalYearStart,clockStart\nacme,Acme,11111111-2222-3333-4444-555555555555,1,2026-07-06T08:55:00+02:00");

        Assert.IsType<ImportResult.Accepted>(folder.Line(Actuals, "revenue,2026-07,5,,").Validate());
        Mentions(folder.Line(Actuals, "revenue,2026-08,5,,"), "actuals.csv, line 6, column 2 (period)", "begins after 2026-07-06 06:55 UTC");
    }
}
