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
        Says(
            A.Folder.With(Targets, "kpi,period,target,strech"),
            "targets.csv, line 1, column 4 (strech): targets.csv has no column 'strech'. Did you mean 'stretch'? Its columns are kpi, period, target, bandHigh, stretch.");

    [Fact]
    public void A_column_that_stands_there_twice_is_named_with_both_places() =>
        Says(
            A.Folder.With(Targets, "kpi,period,target,Period"),
            "targets.csv, line 1, column 4 (Period): The column 'Period' stands there twice, as column 2 and as column 4: remove one.");

    [Fact]
    public void A_column_without_a_name_is_a_mistake() =>
        Says(
            A.Folder.With(Targets, "kpi,period,target,"),
            "targets.csv, line 1, column 4: The column has no name: name it in the header, or remove it from every line.");

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
        Says(
            A.Folder.Line(Objectives, "être,Be,customer,grow,ada,1"),
            "objectives.csv, line 5, column 1 (id): 'être' cannot be an id: write 1 to 24 ASCII letters, digits and '-'.");

    [Fact]
    public void Two_KPIs_with_one_id_are_named_with_both_lines() =>
        Says(
            A.Folder.Line(Kpis, "Revenue,Revenue again,grow,ada,lag,money,EUR,0,higherIsBetter,monthly,,,,,"),
            "kpis.csv, line 5, column 1 (id): The KPI 'Revenue' stands on line 2 and on line 5: remove one, or give it an id of its own (capitals make no difference).");

    [Theory]
    [InlineData(People, "ben,Ben,ada@ACME.example,ada,Europe/London,en-GB", "people.csv, line 5, column 3 (upn): The user principal name 'ada@ACME.example' stands on line 2 and on line 5: each belongs to one line only.")]
    [InlineData(People, "ben,Ben,ben,ada,Europe/London,en-GB", "people.csv, line 5, column 3 (upn): 'ben' is not a user principal name: it looks like ada.byron@example.com.")]
    [InlineData(People, "ben,Ben,ben@acme.example,adda,Europe/London,en-GB", "people.csv, line 5, column 4 (manager): There is no person 'adda'. Did you mean 'ada'?")]
    [InlineData(People, "ben,Ben,ben@acme.example,ada,Europe/Berlinn,en-GB", "people.csv, line 5, column 5 (timeZone): 'Europe/Berlinn' is no IANA time zone; write it like 'Europe/Berlin' or 'America/New_York'. Did you mean 'Europe/Berlin'?")]
    [InlineData(People, "ben,Ben,ben@acme.example,ada,W. Europe Standard Time,en-GB", "people.csv, line 5, column 5 (timeZone): 'W. Europe Standard Time' is no IANA time zone; write it like 'Europe/Berlin' or 'America/New_York'. Did you mean 'Europe/Berlin'?")]
    [InlineData(People, "ben,Ben,ben@acme.example,ada,Europe/London,de_DE", "people.csv, line 5, column 6 (locale): There is no culture 'de_DE'. Did you mean 'de-DE'? Write language and country, such as de-DE.")]
    [InlineData(People, "ben,Ben,a b@acme.example,ada,Europe/London,en-GB", "people.csv, line 5, column 3 (upn): 'a b@acme.example' is not a user principal name: it looks like ada.byron@example.com.")]
    [InlineData(People, "ben,Ben,@acme.example,ada,Europe/London,en-GB", "people.csv, line 5, column 3 (upn): '@acme.example' is not a user principal name: it looks like ada.byron@example.com.")]
    [InlineData(People, "ben,Ben,ben@,ada,Europe/London,en-GB", "people.csv, line 5, column 3 (upn): 'ben@' is not a user principal name: it looks like ada.byron@example.com.")]
    [InlineData(People, "ben,Ben,ben@acme@example,ada,Europe/London,en-GB", "people.csv, line 5, column 3 (upn): 'ben@acme@example' is not a user principal name: it looks like ada.byron@example.com.")]
    [InlineData(People, "ben,Ben,,ada,Europe/London,en-GB", "people.csv, line 5, column 3 (upn): 'upn' is empty: every line needs it.")]
    [InlineData(People, "ben,Ben,ben@acme.example,ada,,", "people.csv, line 5, column 5 (timeZone): 'timeZone' is empty: every line needs it.", "people.csv, line 5, column 6 (locale): 'locale' is empty: every line needs it.")]
    [InlineData(People, "ben,B\u0007n,ben@acme.example,ada,Europe/London,en-GB", "people.csv, line 5, column 2 (name): The text spans lines or holds control characters: write it on one line.")]
    [InlineData(Objectives, "safe,Safe,customers,grow,ada,1", "objectives.csv, line 5, column 3 (perspective): 'customers' is none of financial, customer, internalProcess, learningAndGrowth. Did you mean 'customer'?")]
    [InlineData(Objectives, "safe,Safe,customer,growth,ada,1", "objectives.csv, line 5, column 4 (parent): There is no objective 'growth'. Did you mean 'grow'?")]
    [InlineData(Objectives, "safe,Safe,customer,grow,bart,1", "objectives.csv, line 5, column 5 (owner): There is no person 'bart'. Did you mean 'bert'?")]
    [InlineData(Objectives, "safe,Safe,customer,grow,ada,0", "objectives.csv, line 5, column 6 (weight): A weight of 0 is out of range: it lies above 0 and is at most 1000000. To leave something out, remove it or postpone its objective.")]
    [InlineData(Objectives, "safe,Safe,customer,grow,ada,1000001", "objectives.csv, line 5, column 6 (weight): A weight of 1000001 is out of range: it lies above 0 and is at most 1000000. To leave something out, remove it or postpone its objective.")]
    [InlineData(Objectives, "safe,Safe,customer,grow,ada,-1", "objectives.csv, line 5, column 6 (weight): A weight of -1 is out of range: it lies above 0 and is at most 1000000. To leave something out, remove it or postpone its objective.")]
    [InlineData(Objectives, "safe,Safe,customer,grow,ada,much", "objectives.csv, line 5, column 6 (weight): 'much' is not a number in the folder's format ('.' before the decimals, nothing between thousands, at most 15 digits before and 20 behind it): write digits with '.' before the decimals and nothing between thousands, such as 1234.56.")]
    [InlineData(Kpis, "k,K,grow,Ada,lag,count,,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 4 (owner): There is no person 'Ada'. Did you mean 'ada'?")]
    [InlineData(Kpis, "k,K,grow,ada,lagging,count,,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 5 (indicator): 'lagging' is none of lead, lag.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,money,Euro,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 7 (unit): 'Euro' is not a currency: write its ISO 4217 code in capitals, such as EUR.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,duration,weeks,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 7 (unit): 'weeks' is not a unit of time: write one of s, min, h, d.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,percent,%,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 7 (unit): A percent has no unit of its own: leave '%' out.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,7,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 8 (decimals): '7' is not a whole number between 0 and 6.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,up,monthly,,,,,", "kpis.csv, line 5, column 9 (direction): 'up' is none of higherIsBetter, lowerIsBetter, stayInBand.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,daily,,,,,", "kpis.csv, line 5, column 10 (frequency): 'daily' is none of weekly, monthly, quarterly, yearly.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,9,1,,,", "kpis.csv, line 5, column 11 (minimum): The minimum 9 is above the maximum 1: no value could be true. Swap them.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,ontime,,", "kpis.csv, line 5, column 13 (drivers): There is no KPI 'ontime'. Did you mean 'on-time'?")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,revenue,,", "kpis.csv, line 5, column 13 (drivers): 'revenue' is a lag KPI, and a driver moves before the outcome: name lead KPIs only.")]
    [InlineData(Kpis, "k,K,grow,ada,lead,count,,0,higherIsBetter,monthly,,,on-time,,", "kpis.csv, line 5, column 13 (drivers): Only a lag KPI has drivers: leave them out, or make this KPI a lag one.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,on-time;on-time,,", "kpis.csv, line 5, column 13 (drivers): 'on-time' stands there twice: remove one.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,product,revenue;stock", "kpis.csv, line 5, column 14 (formula): 'product' is none of sum, ratio, weightedMean, difference.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,ratio,revenue", "kpis.csv, line 5, column 15 (operands): The formula needs exactly two operands and has 1: write KPI ids between semicolons.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,,revenue", "kpis.csv, line 5, column 15 (operands): There are operands without a formula: name it in the column 'formula', or leave them out.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,weekly,,,,sum,revenue;stock", "kpis.csv, line 5, column 15 (operands): 'revenue' is monthly and this KPI is weekly: a formula joins KPIs of one frequency.", "kpis.csv, line 5, column 15 (operands): 'stock' is monthly and this KPI is weekly: a formula joins KPIs of one frequency.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,weightedMean,revenue;stock", "kpis.csv, line 5: There are 2 operands and 0 weights: write one weight above 0 an operand, between semicolons.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,difference,revenue;stock;on-time", "kpis.csv, line 5, column 15 (operands): The formula needs exactly two operands and has 3: write KPI ids between semicolons.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,sum,revenue", "kpis.csv, line 5, column 15 (operands): The formula needs two or more operands and has 1: write KPI ids between semicolons.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,a noun longer than all others,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 7 (unit): The noun is longer than 24 characters: it stands beside every number.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,money,,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 7 (unit): '' is not a currency: write its ISO 4217 code in capitals, such as EUR.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,ratio,x,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 7 (unit): A ratio has no unit of its own: leave 'x' out.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,,,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 6 (unitKind): 'unitKind' is empty: every line needs it.")]
    [InlineData(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,sum,revenue;none", "kpis.csv, line 5, column 15 (operands): There is no KPI 'none'.")]
    [InlineData(Targets, "revenue,,5,,", "targets.csv, line 5, column 2 (period): The target has no period: write by when it is to be reached, such as 2026-06, 2026-Q2 or 2026.")]
    [InlineData(Targets, "revenue,May 2026,5,,", "targets.csv, line 5, column 2 (period): 'May 2026' is not a period: write a week as 2026-W23, a month as 2026-06, a quarter as 2026-Q2, a year as 2026.")]
    [InlineData(Targets, "revenue,FY2027,5,,", "targets.csv, line 5, column 2 (period): 'FY2027' names a fiscal year, and this organisation's years start in January: write 2027.")]
    [InlineData(Targets, "revenue,2026-W20,5,,", "targets.csv, line 5, column 2 (period): '2026-W20' is shorter than the KPI's own period ('revenue' is monthly): a target stands for one of its periods or for a longer one.", "targets.csv, line 5, column 2 (period): This target is weekly, the one on line 2 is yearly: all targets of one KPI are of one frequency.")]
    [InlineData(Targets, "on-time,2026-05,96,,", "targets.csv, line 5, column 2 (period): The KPI 'on-time' has a target for 2026-05 on line 3 and on line 5: remove one.")]
    [InlineData(Targets, "on-time,2026,96,,", "targets.csv, line 5, column 2 (period): This target is yearly, the one on line 3 is monthly: all targets of one KPI are of one frequency.")]
    [InlineData(Targets, "on-time,2026-06,101,,", "targets.csv, line 5, column 3 (target): The target 101 is above the KPI's maximum 100: no value could reach it. Change one of them.")]
    [InlineData(Targets, "on-time,2026-06,96,,90", "targets.csv, line 5, column 5 (stretch): The stretch 90 is easier than the target 96: a stretch lies beyond it.")]
    [InlineData(Targets, "on-time,2026-06,96,98,", "targets.csv, line 5, column 4 (bandHigh): 'on-time' has no band: leave 'bandHigh' out, or give the KPI the direction stayInBand.")]
    [InlineData(Targets, "stock,2026-06,4,,", "targets.csv, line 5, column 4 (bandHigh): 'stock' should stay in a band, and the band has no upper edge: write it in 'bandHigh' ('target' is the lower edge).")]
    [InlineData(Targets, "stock,2026-06,4,3,", "targets.csv, line 5, column 4 (bandHigh): The band's upper edge 3 is not above its lower edge 4: swap them.")]
    [InlineData(Targets, "revenu,2026-06,4,,", "targets.csv, line 5, column 1 (kpi): There is no KPI 'revenu'. Did you mean 'revenue'?")]
    [InlineData(Targets, "stock,2026-06,4,6,7", "targets.csv, line 5, column 5 (stretch): A band has no stretch: leave it out.")]
    [InlineData(Targets, "stock,2026-06,4,4,", "targets.csv, line 5, column 4 (bandHigh): The band's upper edge 4 is not above its lower edge 4: swap them.")]
    [InlineData(Targets, "on-time,2026-06,-1,,", "targets.csv, line 5, column 3 (target): The target -1 is below the KPI's minimum 0: no value could reach it. Change one of them.")]
    [InlineData(Targets, "revenue,,,,", "targets.csv, line 5, column 2 (period): The target has no period: write by when it is to be reached, such as 2026-06, 2026-Q2 or 2026.", "targets.csv, line 5, column 3 (target): 'target' is empty: every line needs it.")]
    [InlineData(Targets, ",2027,5,,", "targets.csv, line 5, column 1 (kpi): 'kpi' is empty: every line needs it.")]
    [InlineData(Actuals, "revenue,2026-W20,5,,", "actuals.csv, line 5, column 2 (period): '2026-W20' is weekly, and 'revenue' has monthly values: write a period such as 2026-05.")]
    [InlineData(Actuals, "revenue,2026-04,5,,", "actuals.csv, line 5, column 2 (period): The KPI 'revenue' has a value for 2026-04 on line 2 and on line 5: keep the right one.")]
    [InlineData(Actuals, "revenue,,5,,", "actuals.csv, line 5, column 2 (period): The value has no period: write for which week, month, quarter or year it stands, such as 2026-06.")]
    [InlineData(Actuals, "revenue,2026-03,,,", "actuals.csv, line 5, column 3 (value): 'value' is empty: every line needs it.")]
    [InlineData(Actuals, "on-time,2026-03,100.5,,", "actuals.csv, line 5, column 3 (value): 100.5 is above the greatest value that can be true, 100: mend the value, or the KPI's maximum.")]
    [InlineData(Actuals, "on-time,2026-03,-1,,", "actuals.csv, line 5, column 3 (value): -1 is below the least value that can be true, 0: mend the value, or the KPI's minimum.")]
    [InlineData(Actuals, "revenue,2026-07,5,,", "actuals.csv, line 5, column 2 (period): '2026-07' begins after 2026-06-08 08:00 UTC, which is now for this folder: a value for it cannot be known. Plans belong into targets.csv.")]
    [InlineData(Actuals, "revenue,2026-03,5,,2026-06-09T00:00:00Z", "actuals.csv, line 5, column 5 (recordedAt): 2026-06-09T00:00+00:00 is after 2026-06-08 08:00 UTC, which is now for this folder: write when the value was recorded, or leave the cell empty.")]
    [InlineData(Actuals, "revenue,2026-03,5,,yesterday", "actuals.csv, line 5, column 5 (recordedAt): 'yesterday' is not a moment: write day, time and offset, such as 2026-06-01T08:55:00+02:00 or 2026-06-01T06:55:00Z.")]
    [InlineData(Actuals, ",2026-03,5,,", "actuals.csv, line 5, column 1 (kpi): 'kpi' is empty: every line needs it.")]
    [InlineData(Cadences, "m,M,monthly,friday,2 pm,Europe/Berlin,bert,ada", "cadences.csv, line 3, column 5 (meetingAt): '2 pm' is not a time of day: write hours and minutes on the 24-hour clock, such as 14:00.")]
    [InlineData(Cadences, "m,M,monthly,fri,14:00,Europe/Berlin,bert,ada", "cadences.csv, line 3, column 4 (weekday): 'fri' is none of sunday, monday, tuesday, wednesday, thursday, friday, saturday.")]
    [InlineData(Cadences, "m,M,monthly,friday,14:00,Europe/Berlin,bert,ada;carl", "cadences.csv, line 3, column 8 (leaders): There is no person 'carl'.")]
    [InlineData(Cadences, "m,M,monthly,sunday,14:00,Europe/Berlin,bert,ada", "cadences.csv, line 3, column 4 (weekday): The meeting is on a Sunday; choose a day from Monday to Friday.")]
    [InlineData(Cadences, "m,M,monthly,friday,14:00,Europe/Berlin,,ada", "cadences.csv, line 3, column 7 (owner): 'owner' is empty: every line needs it.")]
    [InlineData(Cadences, "m,M,monthly,friday,14:00,Berlin,bert,", "cadences.csv, line 3, column 6 (timeZone): 'Berlin' is no IANA time zone; write it like 'Europe/Berlin' or 'America/New_York'.", "cadences.csv, line 3, column 8 (leaders): 'leaders' is empty: every line needs it.")]
    [InlineData(Cadences, "m,M,monthly,friday,14:00,Europe/Berlin,bert,ada;ada", "cadences.csv, line 3, column 8 (leaders): 'ada' stands there twice: remove one.")]
    [InlineData(Cadences, ",,,,,,,", "cadences.csv, line 3, column 1 (id): 'id' is empty: every line needs it.", "cadences.csv, line 3, column 2 (name): 'name' is empty: every line needs it.", "cadences.csv, line 3, column 3 (frequency): 'frequency' is empty: every line needs it.", "cadences.csv, line 3, column 4 (weekday): 'weekday' is empty: every line needs it.", "cadences.csv, line 3, column 5 (meetingAt): 'meetingAt' is empty: every line needs it.", "cadences.csv, line 3, column 6 (timeZone): 'timeZone' is empty: every line needs it.", "cadences.csv, line 3, column 7 (owner): 'owner' is empty: every line needs it.", "cadences.csv, line 3, column 8 (leaders): 'leaders' is empty: every line needs it.")]
    public void A_wrong_cell_is_said_with_its_place_and_how_to_mend_it(string file, string line, params string[] mistakes) => Says(A.Folder.Line(file, line), mistakes);

    [Theory]
    [InlineData("1.234,56", "write 1234.56")]
    [InlineData("1,5", "write 1.5")]
    [InlineData("1 234", "write 1234")]
    [InlineData("1'234.5", "write 1234.5")]
    [InlineData("1.234.567", "write 1234567")]
    [InlineData("1,234,567", "write 1234567")]
    [InlineData("1,234", "write 1234 or 1.234, whichever is meant")]
    [InlineData("1,2345", "write 1.2345")]
    [InlineData("-1,5", "write -1.5")]
    [InlineData("€ 12.50", "write 12.50")]
    [InlineData("12 %", "write 12")]
    [InlineData("1E5", "write digits with '.' before the decimals and nothing between thousands, such as 1234.56")]
    [InlineData("n/a", "write digits with '.' before the decimals and nothing between thousands, such as 1234.56")]
    [InlineData("-", "write digits with '.' before the decimals and nothing between thousands, such as 1234.56")]
    [InlineData("1234567890123456", "write digits with '.' before the decimals and nothing between thousands, such as 1234.56")]
    public void A_number_in_the_wrong_culture_is_told_how_to_be_written(string written, string mend)
    {
        var source = A.Folder.ToFolder();
        var table = new SourceTable(Actuals, new(1, ["kpi", "period", "value"]), [new(2, ["revenue", "2026-04", written])]);

        var refused = Assert.IsType<ImportResult.Refused>(FolderValidation.Validate(source with { Tables = [.. source.Tables.Where(t => t.File != Actuals), table] }, FolderBuilder.Now));

        Assert.Equal(
            $"'{written}' is not a number in the folder's format ('.' before the decimals, nothing between thousands, at most 15 digits before and 20 behind it): {mend}.",
            Assert.Single(refused.Mistakes).Sentence);
    }

    [Fact]
    public void A_folder_that_cannot_be_read_says_only_that()
    {
        var refused = Assert.IsType<ImportResult.Refused>(FolderValidation.Validate(new([], [new("acme.zip", "It is no zip.")], []), FolderBuilder.Now));

        Assert.Equal(["acme.zip: It is no zip."], refused.Mistakes.Select(m => m.ToString()));
    }

    [Fact]
    public void In_a_German_folder_a_dot_is_no_decimal_point() =>
        Says(
            A.Folder.With(Organisation, "tenant,name,entraTenantId,fiscalYearStart,culture\nacme,Acme,11111111-2222-3333-4444-555555555555,1,de-DE").With(Actuals, "kpi,period,value\non-time,2026-04,94.1").With(Targets, "kpi,period,target"),
            "actuals.csv, line 2, column 3 (value): '94.1' is not a number in the culture de-DE (',' before the decimals, nothing between thousands, at most 15 digits before and 20 behind it): write 94,1.");

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
        Says(
            A.Folder.Line(Kpis, "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,sum,revenue;stock").Line(Actuals, "k,2026-04,5,,"),
            "actuals.csv, line 5, column 1 (kpi): 'k' is calculated from other KPIs: remove the line, or take the KPI's formula away.");

    [Fact]
    public void An_impossible_cadence_is_told_why() =>
        Says(
            A.Folder.With(Cadences, "id,name,frequency,weekday,meetingAt,timeZone,owner,leaders,opensBefore,remindBefore\nw,W,weekly,friday,14:00,Europe/Berlin,bert,ada,2,3"),
            "cadences.csv, line 2, column 10 (remindBefore): The first reminder would go 3 working days before the meeting, but collection opens 2 before; remind later.");

    [Theory]
    [InlineData(",1,", ",0,", "column 4 (fiscalYearStart): '0' is not a whole number between 1 and 12.")]
    [InlineData(",1,", ",13,", "column 4 (fiscalYearStart): '13' is not a whole number between 1 and 12.")]
    [InlineData(",1,", ",,", "column 4 (fiscalYearStart): 'fiscalYearStart' is empty: every line needs it.")]
    [InlineData("acme,", "acme international,", "column 1 (tenant): 'acme international' cannot be an id: write 1 to 12 ASCII letters, digits and '-'.")]
    [InlineData("Acme Ltd", "", "column 2 (name): 'name' is empty: every line needs it.")]
    [InlineData("11111111-2222", "11111111_2222", "column 3 (entraTenantId): '11111111_2222-3333-4444-555555555555' is not an Entra id: it looks like 0f8fad5b-d9cb-469f-a165-70867728950e.")]
    [InlineData(",1,", ",1,de_DE", "column 5 (culture): There is no culture 'de_DE'. Did you mean 'de-DE'? Write language and country, such as de-DE, or leave the cell empty for numbers like 1234.56.")]
    public void A_wrong_organisation_is_told_why(string old, string replacement, string mistake) =>
        Says(A.Folder.Replace(Organisation, old, replacement), $"organisation.csv, line 2, {mistake}");

    [Fact]
    public void A_folder_holds_one_organisation() =>
        Says(
            A.Folder.Line(Organisation, "acme2,Acme Two,11111111-2222-3333-4444-555555555555,1,"),
            "organisation.csv, line 3: A folder holds one organisation: remove this line, and import another organisation from a folder of its own.");

    [Fact]
    public void An_organisation_without_a_line_is_a_mistake() =>
        Says(
            A.Folder.With(Organisation, "tenant,name,entraTenantId,fiscalYearStart"),
            "organisation.csv: The file has no line below its header: it needs exactly one.");

    [Theory]
    [InlineData("tolerance,atRisk\n0.2,0.1", "rules.csv, line 2, column 2 (atRisk): 'atRisk' 0.1 is below the tolerance 0.2: what is on track cannot be off track as well. Raise it.")]
    [InlineData("onTrackFrom,atRiskFrom\n0.3,0.5", "rules.csv, line 2, column 1 (onTrackFrom): 'onTrackFrom' 0.3 is below 'atRiskFrom' 0.5: a score cannot be on track before it is at risk. Raise it.")]
    [InlineData("tolerance\n0.1\n0.2", "rules.csv, line 3: A scorecard has one line of rules: remove this one, and write a KPI's own rules into kpis.csv.")]
    [InlineData("badPeriods\n0", "rules.csv, line 2, column 1 (badPeriods): '0' is not a whole number between 1 and 24.")]
    [InlineData("goodPeriods\n25", "rules.csv, line 2, column 1 (goodPeriods): '25' is not a whole number between 1 and 24.")]
    [InlineData("unknownUpTo\n1.01", "rules.csv, line 2, column 1 (unknownUpTo): 1.01 is out of range: 'unknownUpTo' lies between 0 and 1.")]
    [InlineData("tolerance\n-0.1", "rules.csv, line 2, column 1 (tolerance): -0.1 is out of range: 'tolerance' lies between 0 and 10.")]
    public void Rules_must_make_sense_together(string text, string mistake) => Says(A.Folder.With(ImportFormat.Rules, text), mistake);

    [Fact]
    public void A_holiday_stands_there_once() =>
        Says(
            A.Folder.With(Holidays, "day,name\n2026-05-25,Whit Monday\n2026-05-25,Pentecost"),
            "holidays.csv, line 3, column 1 (day): 2026-05-25 stands on line 2 and on line 3: remove one.");

    [Fact]
    public void A_holiday_has_a_name() =>
        Says(A.Folder.With(Holidays, "day,name\n2026-05-25,"), "holidays.csv, line 2, column 2 (name): 'name' is empty: every line needs it.");

    [Fact]
    public void A_day_is_written_year_first() =>
        Says(
            A.Folder.With(Holidays, "day,name\n25.05.2026,Whit Monday"),
            "holidays.csv, line 2, column 1 (day): '25.05.2026' is not a day: write it as year-month-day, such as 2026-05-25.");

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
        Says(
            folder.Line(Actuals, "revenue,2026-08,5,,"),
            "actuals.csv, line 6, column 2 (period): '2026-08' begins after 2026-07-06 06:55 UTC, which is now for this folder: a value for it cannot be known. Plans belong into targets.csv.");
    }
}
